package org.destek.gateway.receipt;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the receipt says.
 *
 * @param files how many
 * @param email where the confirmation goes; null when this browser no longer knows
 * @param address of the request's page, in words for paper
 */
record Receipt(String code, String subject, String topic, int files, Instant submittedAt, String submitted,
		@Nullable String email, URI address) {
}
