package nl.zaakregie.catalogus;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The archive rule of a resultaat (Selectielijst gemeenten 2020).
 *
 * @param selectielijst number of the resultaat in the selection list, such as {@code 5.1.2}
 * @param termijn how long to keep the dossier; absent when it is kept for good
 * @param procestermijn when that term starts; absent when it is kept for good
 */
public record Archiefregel(
        Archiefnominatie nominatie,
        String selectielijst,
        @Nullable Period termijn,
        @Nullable Procestermijn procestermijn) {}
