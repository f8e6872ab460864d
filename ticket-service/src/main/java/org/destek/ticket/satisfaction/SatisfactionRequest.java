package org.destek.ticket.satisfaction;

import org.jspecify.annotations.Nullable;

/** What is said, as it was sent. */
record SatisfactionRequest(@Nullable String answer, @Nullable String comment) {
}
