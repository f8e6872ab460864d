package org.destek.gateway.posting;

import org.jspecify.annotations.Nullable;

/**
 * One field of a form, in the form's order.
 *
 * @param name as in the JSON
 * @param anchor id of its input; null when the page does not show it
 * @param label what the reader calls it
 */
public record FormField(String name, @Nullable String anchor, String label) {
}
