package org.destek.notification.incoming;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The turns of some mails.
 *
 * @param now when they were given
 * @param turns by mail; a mail that has none waits for one before it
 */
record GivenTurns(Instant now, Map<UUID, Instant> turns) {

	/** Given in this order: each counts for those behind it. */
	static GivenTurns of(List<OpenMail> mails, RecentTurns recent) {
		Map<UUID, Instant> given = new HashMap<>();
		for (OpenMail mail : mails) {
			Instant turn = recent.give(mail);
			if (turn != null) {
				given.put(mail.mail().id(), turn);
			}
		}
		return new GivenTurns(recent.now(), given);
	}

	@Nullable Instant of(OpenMail mail) {
		return this.turns.get(mail.mail().id());
	}

	boolean isBehind(OpenMail mail) {
		return of(mail) == null;
	}

	boolean isLater(OpenMail mail) {
		Instant turn = of(mail);
		return turn != null && turn.isAfter(this.now);
	}

}
