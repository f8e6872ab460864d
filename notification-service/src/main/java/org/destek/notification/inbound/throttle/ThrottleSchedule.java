package org.destek.notification.inbound.throttle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.inbound.classify.ClassifiedMail;

/**
 * When each of some mails may have its effect.
 *
 * @param now when that was decided
 * @param times the time of each mail; a mail without one waits for an earlier mail
 */
public record ThrottleSchedule(Instant now, Map<UUID, Instant> times) {

	/** Given in this order: each counts for those behind it. */
	static ThrottleSchedule of(List<ClassifiedMail> mails, ThrottleWindow window) {
		Map<UUID, Instant> given = new HashMap<>();
		for (ClassifiedMail mail : mails) {
			Instant time = window.give(mail);
			if (time != null) {
				given.put(mail.mail().id(), time);
			}
		}
		return new ThrottleSchedule(window.now(), given);
	}

	public @Nullable Instant of(ClassifiedMail mail) {
		return this.times.get(mail.mail().id());
	}

	public boolean isBehind(ClassifiedMail mail) {
		return of(mail) == null;
	}

	public boolean isLater(ClassifiedMail mail) {
		Instant time = of(mail);
		return time != null && time.isAfter(this.now);
	}

}
