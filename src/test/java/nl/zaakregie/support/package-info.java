/** What tests share: the running application, callers of its API, a browser and Tasklist as an agent uses it. */
@NullMarked
package nl.zaakregie.support;

import org.jspecify.annotations.NullMarked;
