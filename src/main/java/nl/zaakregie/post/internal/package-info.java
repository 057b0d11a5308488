/** The outbox, the templates and the way to the mail server. */
@NullMarked
package nl.zaakregie.post.internal;

import org.jspecify.annotations.NullMarked;
