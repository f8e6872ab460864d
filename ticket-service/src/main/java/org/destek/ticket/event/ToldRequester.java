package org.destek.ticket.event;

import org.destek.ticket.ticket.Requester;
import org.jspecify.annotations.Nullable;

/**
 * A requester as events tell of one.
 *
 * @param name first and last name
 * @param email where answers go
 * @param unit faculty, school, institute or office
 * @param extension internal telephone; null when not given
 * @param language the language of mails
 */
public record ToldRequester(String name, String email, String unit, @Nullable String extension, String language) {

	public static ToldRequester of(Requester requester) {
		return new ToldRequester(requester.name(), requester.email().text(), requester.unit(), requester.extension(),
				requester.language().tag());
	}

}
