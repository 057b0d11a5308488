package nl.zaakregie.demo.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One talk with a customer, before it is known who has it and about what.
 *
 * @param aanvraag what the customer comes with, when that has to be seen today; null for whatever chance gives
 * @param tweede how a second question goes; null without one
 * @param geregistreerd when it gets its number: at the end, or while it goes on
 * @param wachttijd seconds that the customer waited; null where nobody measures that
 */
record Gesprek(
        Verloop verloop,
        @Nullable Voorbeeldaanvraag aanvraag,
        @Nullable Verloop tweede,
        String kanaal,
        Instant begin,
        Instant geregistreerd,
        Instant einde,
        @Nullable Integer wachttijd,
        Toeval toeval) {}
