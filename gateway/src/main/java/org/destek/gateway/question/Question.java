package org.destek.gateway.question;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a page asks.
 *
 * @param key what its texts' keys begin with: {@code .title}, {@code .lead},
 * {@code .submit}, and with an input {@code .label}, {@code .hint}
 * @param action where the answer is posted
 * @param back where who would rather not goes
 * @param input null when a yes is all
 * @param challenge of six digits that were mailed; null when none were
 * @param ticket which ticket it is about; null where the reader may not see it
 */
public record Question(String key, String action, String back, @Nullable Input input, @Nullable String challenge,
		@Nullable TicketReference ticket) {

	/** Asks for a yes. */
	public static Question confirm(String key, String action, String back) {
		return new Question(key, action, back, null, null, null);
	}

	/** Asks for a line of text. */
	public static Question line(String key, String action, String back, String name, Kind kind) {
		return new Question(key, action, back, new Input(name, kind, "", List.of(), null), null, null);
	}

	/** Asks for one of several. */
	public static Question choice(String key, String action, String back, String name, List<Option> options) {
		return new Question(key, action, back, new Input(name, Kind.CHOICE, "", options, null), null, null);
	}

	/** Asks for the six digits that were mailed. */
	public static Question digits(String key, String action, String back, String challenge) {
		return new Question(key, action, back, new Input("answer", Kind.DIGITS, "", List.of(), null), challenge, null);
	}

	/** The same, with the ticket that it is about. */
	public Question about(@Nullable TicketReference ticket) {
		return new Question(this.key, this.action, this.back, this.input, this.challenge, ticket);
	}

	/** The same, with what was answered. */
	public Question answered(String value) {
		return (this.input != null)
				? with(new Input(this.input.name(), this.input.kind(), value, this.input.options(), this.input.fault()))
				: this;
	}

	/** The same, with what is wrong with the answer. */
	public Question wrong(String fault) {
		return (this.input != null)
				? with(new Input(this.input.name(), this.input.kind(), this.input.value(), this.input.options(), fault))
				: this;
	}

	private Question with(Input input) {
		return new Question(this.key, this.action, this.back, input, this.challenge, this.ticket);
	}

	/**
	 * A ticket as its question names it, so that nobody decides about the wrong one.
	 *
	 * @param requester who asked; null when nobody knows
	 */
	public record TicketReference(String code, String subject, @Nullable String requester) {
	}

	/** How an answer is given. */
	public enum Kind {

		/** A mail address. */
		EMAIL,

		/** Six digits. */
		DIGITS,

		/** A sentence. */
		SENTENCE,

		/** One of several. */
		CHOICE

	}

	/**
	 * The place for the answer.
	 *
	 * @param fault what is wrong with it; null when nothing is
	 */
	public record Input(String name, Kind kind, String value, List<Option> options, @Nullable String fault) {
	}

	/** One of several. */
	public record Option(String value, String name) {
	}

}
