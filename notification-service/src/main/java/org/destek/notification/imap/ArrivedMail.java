package org.destek.notification.imap;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A mail that is to be kept.
 *
 * @param id its id from now on
 * @param messageId its Message-ID; empty when it has none
 * @param sha256 of what was written in it
 * @param size in bytes
 * @param whole its bytes; none when its chunks are kept already
 * @param refusal why it is not even to be read
 */
record ArrivedMail(UUID id, String messageId, String sha256, long size, byte @Nullable [] whole,
		@Nullable String refusal) {
}
