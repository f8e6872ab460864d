package org.destek.bench;

import java.util.Arrays;
import java.util.Locale;

/** What is measured; each is a name on the command line. */
public enum Scenario {

	/** Requests in JSON, notification-service held still: accepting alone. */
	ACCEPT(Kind.REQUESTS),

	/** Requests in JSON, until both mails of each are out. */
	SUBMIT(Kind.REQUESTS),

	/** The form's page, then its post. */
	FORM(Kind.REQUESTS),

	/** The same with a file of 100 kB. */
	FILE(Kind.REQUESTS),

	/** The form's page alone. */
	PAGE(Kind.READS),

	/** The home page. */
	HOME(Kind.READS),

	/** The page of a request, for who sent it. */
	FOLLOW(Kind.READS),

	/** A request over the API. */
	TICKET(Kind.READS),

	/** The page of a request, for the office. */
	STAFF(Kind.READS),

	/** Files of 10 MB. */
	UPLOAD(Kind.FILES),

	/** From a click to both mails, and from a reply to the student's mail. */
	MAIL(Kind.MAILS);

	private final Kind kind;

	Scenario(Kind kind) {
		this.kind = kind;
	}

	/** What a scenario leaves behind. */
	enum Kind {

		REQUESTS, READS, FILES, MAILS

	}

	/** Whether requests come in, each with two mails to follow. */
	public boolean submits() {
		return this.kind == Kind.REQUESTS;
	}

	/** Whether users press side by side; mails are timed one by one. */
	public boolean isLoad() {
		return this.kind != Kind.MAILS;
	}

	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Scenario named(String label) {
		return Arrays.stream(values())
			.filter((each) -> each.label().equals(label))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no scenario " + label));
	}

}
