/** Looking up customers and their view over the API. */
@NullMarked
package nl.zaakregie.klantbeeld.web;

import org.jspecify.annotations.NullMarked;
