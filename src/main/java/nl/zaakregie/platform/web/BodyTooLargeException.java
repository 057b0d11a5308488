package nl.zaakregie.platform.web;

import java.io.IOException;

/** The body of a request went over the limit while it was read. */
class BodyTooLargeException extends IOException {

    BodyTooLargeException() {
        super("Request body over the limit");
    }
}
