package nl.zaakregie.demo.internal;

/** How a made-up contact goes. */
enum Verloop {
    /** A question that the first line answers. */
    DIRECT,
    /** An intake that the customer does not want to go on with; counts as directly handled. */
    VERVALLEN,
    /** A question for which the customer is put through. */
    DOORVERBONDEN,
    /** Too complex for an intake: put through, or an appointment with the department. */
    OVERGEDRAGEN,
    /** A question for which a department calls back. */
    TERUGBELLEN,
    /** Too complex for an intake; the department calls back. */
    OVERGEDRAGEN_TERUGBELLEN,
    /** An intake that ends in one or more zaken. */
    ZAAK;

    /** How heavy this counts, from 0 for what is answered at once. */
    int gewicht() {
        return switch (this) {
            case DIRECT, VERVALLEN -> 0;
            case DOORVERBONDEN, OVERGEDRAGEN -> 1;
            case TERUGBELLEN, OVERGEDRAGEN_TERUGBELLEN -> 2;
            case ZAAK -> 3;
        };
    }

    /** Whether something follows the registration within the same talk. */
    boolean goesOn() {
        return switch (this) {
            case DIRECT, DOORVERBONDEN, TERUGBELLEN -> false;
            case VERVALLEN, OVERGEDRAGEN, OVERGEDRAGEN_TERUGBELLEN, ZAAK -> true;
        };
    }
}
