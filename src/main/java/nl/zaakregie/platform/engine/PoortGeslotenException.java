package nl.zaakregie.platform.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/** Somebody tried to start or complete work without going through the module's API. The engine answers 400 and changes nothing. */
class PoortGeslotenException extends BadUserRequestException {

    PoortGeslotenException(String message) {
        super(message);
    }
}
