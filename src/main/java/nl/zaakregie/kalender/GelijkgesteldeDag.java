package nl.zaakregie.kalender;

import java.time.LocalDate;

/**
 * A day equated with a holiday by royal decree (Atw 3 lid 3).
 *
 * @param bron the decree
 */
public record GelijkgesteldeDag(LocalDate datum, String bron) {}
