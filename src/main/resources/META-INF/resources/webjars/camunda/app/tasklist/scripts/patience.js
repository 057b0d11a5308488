/*
 * Waits for scripts as long as they need. Camunda's page asks for that (waitSeconds: 0), but its bundle does not read what the page
 * says: a script that takes over seven seconds, on a slow line for instance, would leave the screen blank. Imported by
 * scripts/config.js, which each webapp reads before it loads anything else.
 */
window.require.config({ waitSeconds: 0 });
