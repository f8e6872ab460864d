package org.destek.gateway.desk.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

import org.destek.gateway.backend.desk.SignedInBrowser;
import org.destek.gateway.wording.DateFormatter;

/**
 * A session as its person reads it.
 *
 * @param device empty when nothing is known of it
 */
record SessionCard(String id, String device, boolean current, Instant seenAt, String seen, Instant sinceAt,
		String since, Instant untilAt, String until) {

	/** This browser's first, then those that were used last. */
	static final Comparator<SignedInBrowser> ORDER = Comparator.comparing(SignedInBrowser::current)
		.thenComparing(SignedInBrowser::lastSeenAt)
		.reversed();

	static SessionCard of(SignedInBrowser browser, DateFormatter dates, Locale language) {
		return new SessionCard(browser.id(), Objects.requireNonNullElse(browser.device(), ""), browser.current(),
				browser.lastSeenAt(), dates.near(browser.lastSeenAt(), language), browser.signedInAt(),
				dates.near(browser.signedInAt(), language), browser.expiresAt(),
				dates.near(browser.expiresAt(), language));
	}

}
