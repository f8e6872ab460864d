package org.destek.ticket.satisfaction;

import org.jspecify.annotations.Nullable;

/**
 * What a requester said.
 *
 * @param answer whether it is solved
 * @param comment what they wrote besides; null when nothing
 */
public record Satisfaction(SatisfactionAnswer answer, @Nullable String comment) {
}
