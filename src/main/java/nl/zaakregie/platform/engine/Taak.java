package nl.zaakregie.platform.engine;

import org.jspecify.annotations.Nullable;

/**
 * A piece of work that waits for a person.
 *
 * @param id id in the engine, usable in a link to Tasklist
 * @param naam Dutch label from the model
 * @param soort id of the user task in the model
 * @param onderwerp readable number of the contact or zaak it is about
 * @param behandelaar account that has claimed it; null while nobody has
 */
public record Taak(
        String id,
        String naam,
        String soort,
        String onderwerp,
        @Nullable String behandelaar) {}
