package org.destek.ticket.humancheck;

import java.time.Instant;

/**
 * A new human check, as its asker sees it.
 *
 * @param id what comes back with the answer
 * @param picture where the digits can be seen, path-absolute
 * @param audio where they can be heard, path-absolute; {@code ?lang=tr|en} chooses
 * @param expiresAt from when on it is no longer good
 */
record IssuedHumanCheck(String id, String picture, String audio, Instant expiresAt) {

	static IssuedHumanCheck of(String id, Instant expiresAt) {
		String path = "/api/human-checks/" + id;
		return new IssuedHumanCheck(id, path + "/picture", path + "/audio", expiresAt);
	}

}
