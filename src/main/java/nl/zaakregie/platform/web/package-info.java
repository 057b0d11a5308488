/** How the API answers: problem details, idempotency, paging and the published contract. */
@NullMarked
package nl.zaakregie.platform.web;

import org.jspecify.annotations.NullMarked;
