package org.destek.gateway.backend.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What a request can be about, in the reader's language.
 *
 * @param team who answers, where it is not named after the topic; null elsewhere
 * @param nationalIdReason why this topic needs the identity number, a full sentence; null
 * when it asks for none
 * @param expectedAnswer null while too little is known
 */
public record Topic(String slug, String name, String description, @Nullable String team, boolean asksNationalId,
		@Nullable String nationalIdReason, @Nullable ExpectedAnswer expectedAnswer) {
}
