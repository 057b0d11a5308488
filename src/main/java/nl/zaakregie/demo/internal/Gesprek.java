package nl.zaakregie.demo.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One talk with a customer, before it is known who has it and about what.
 *
 * @param geregistreerd when it gets its number: at the end, or while it goes on
 * @param wachttijd seconds that the customer waited; null where nobody measures that
 */
record Gesprek(
        Verloop verloop,
        String kanaal,
        Instant begin,
        Instant geregistreerd,
        Instant einde,
        @Nullable Integer wachttijd,
        Toeval toeval) {}
