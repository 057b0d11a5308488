/**
 * The working calendar of the municipality and the arithmetic of legal and agreed terms: what ends when, and why.
 *
 * <p>Holidays follow a rule in {@link nl.zaakregie.kalender.Feestdagen}: fixed days, days counted from Easter, and the day on
 * which the King's birthday is celebrated (Algemene termijnenwet, article 3). A holiday library was weighed and is the oracle
 * of the tests instead: at run time it would bring an XML binding for eleven days, and it knows neither the article that makes
 * a day count nor the days equated by royal decree. Those are data in {@code zaaktypecatalogus/kalender.yaml}, together with
 * opening hours, closing days and the amounts of the penalty for late decisions.
 *
 * <p>Choices where the law leaves room, the same everywhere:
 *
 * <ul>
 *   <li>The day of the event does not count. Months and years run from date to date; a day that a month does not have is its
 *       last day.
 *   <li>An extension follows the nominal end of what it extends, not the day to which that end moved.
 *   <li>Article 4 of the Algemene termijnenwet is applied to the part of the term that ends: the last extension, or the term
 *       itself. A suspension does not make a term longer than the law describes it.
 *   <li>A dated suspension stops the days it covers, from the day after the event. What lies after the end of the term has
 *       nothing left to stop. Days of suspension without a date are calendar days and are added at the end.
 *   <li>Hours of law are hours of the clock. Hours of a DVO are hours in which the municipality is open.
 *   <li>The Algemene termijnenwet covers laws and orders in council, not municipal by-laws (verordeningen) or agreements.
 * </ul>
 *
 * <p>No class in this package knows Spring, except the configuration in {@code internal} and what people and programs reach in {@code web}.
 */
@ApplicationModule(allowedDependencies = {"platform", "openapi"})
@NullMarked
package nl.zaakregie.kalender;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
