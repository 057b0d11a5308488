package nl.zaakregie.platform.engine;

import org.jspecify.annotations.Nullable;

/**
 * Somebody took a task up or put it back, in Tasklist or elsewhere; published in that transaction.
 *
 * @param proces key of the process
 * @param onderwerp readable number the task is about
 * @param taaksoort id of the user task in the model
 * @param behandelaar account that has it now; null when it was put back
 */
public record TaakAssigned(
        String proces,
        String onderwerp,
        String taaksoort,
        @Nullable String behandelaar) {}
