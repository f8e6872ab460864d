package org.destek.gateway.posting;

import org.jspecify.annotations.Nullable;

/**
 * One line of the summary above a form.
 *
 * @param anchor id of the input to go to; null when the page has none
 * @param text {@code {label}: {message}}
 */
public record FormProblem(@Nullable String anchor, String text) {
}
