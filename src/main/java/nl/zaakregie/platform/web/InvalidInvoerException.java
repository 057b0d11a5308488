package nl.zaakregie.platform.web;

import java.util.List;

/**
 * The input cannot be accepted; nothing was changed. Carries every wrong field at once, so that the sender corrects them
 * in one go. The message names fields only, never the values: exceptions end up in logs.
 */
public class InvalidInvoerException extends RuntimeException {

    private final List<Veldfout> veldfouten;

    public InvalidInvoerException(List<Veldfout> veldfouten) {
        super("Ongeldige velden: " + veldfouten.stream().map(Veldfout::name).toList());
        this.veldfouten = List.copyOf(veldfouten);
    }

    public List<Veldfout> veldfouten() {
        return veldfouten;
    }
}
