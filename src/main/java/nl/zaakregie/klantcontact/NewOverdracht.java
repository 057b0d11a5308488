package nl.zaakregie.klantcontact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a contact is to go to a department. */
public record NewOverdracht(
        Overdrachtsvorm vorm,
        String afdeling,
        @Nullable String medewerker,
        @Nullable Instant afspraakOp,
        @Nullable String telefoonnummer,
        @Nullable String toelichting) {

    /** Leaves names and numbers out: records end up in logs. */
    @Override
    public String toString() {
        return "NewOverdracht[" + vorm + ", " + afdeling + "]";
    }
}
