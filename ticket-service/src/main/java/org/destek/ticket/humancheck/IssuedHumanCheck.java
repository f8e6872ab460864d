package org.destek.ticket.humancheck;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A new human check, as its asker sees it.
 *
 * @param id what comes back with the answer
 * @param picture where the digits can be seen, path-absolute
 * @param audio where they can be heard, path-absolute; {@code ?lang=tr|en} chooses
 * @param expiresAt from when on it is no longer good
 * @param altcha what a browser can do in its person's place; null where that is off
 */
record IssuedHumanCheck(String id, String picture, String audio, Instant expiresAt,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WorkTask altcha) {

	static IssuedHumanCheck of(String id, Instant expiresAt, @Nullable WorkTask task) {
		String path = "/api/human-checks/" + id;
		return new IssuedHumanCheck(id, path + "/picture", path + "/audio", expiresAt, task);
	}

}
