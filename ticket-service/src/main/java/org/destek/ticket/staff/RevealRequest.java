package org.destek.ticket.staff;

import org.jspecify.annotations.Nullable;

/**
 * A wish to see an identity number.
 *
 * @param reason why, as it was typed
 */
record RevealRequest(@Nullable String reason) {
}
