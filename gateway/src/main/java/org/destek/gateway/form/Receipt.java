package org.destek.gateway.form;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.destek.gateway.wording.WaitingTime;

/**
 * What the receipt says.
 *
 * @param team who answers, in words that begin a sentence
 * @param requester what they are called; null when nobody knows
 * @param files how many
 * @param missing names of files that could not be uploaded and have not come since
 * @param email where the confirmation goes; null when this browser no longer knows
 * @param expected null while too little is known
 * @param address of the request's page, in words for paper
 * @param tracking where a link to that page is asked for
 */
record Receipt(String code, String subject, String topic, String team, @Nullable String requester, int files,
		List<String> missing, Instant submittedAt, String submitted, @Nullable String email,
		@Nullable WaitingTime expected, URI address, URI tracking) {
}
