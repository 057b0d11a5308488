package nl.zaakregie.kalender;

import java.time.LocalDate;

/**
 * A day that the Algemene termijnenwet treats as a holiday.
 *
 * @param naam Dutch name, as people know the day
 * @param regel article that makes the day count, such as {@code Atw 3 lid 1}
 */
public record Feestdag(LocalDate datum, String naam, String regel) {}
