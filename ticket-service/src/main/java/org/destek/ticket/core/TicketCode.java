package org.destek.ticket.core;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The name of a ticket for people, {@code XXX-XXX-XXXX}: ten of 30 characters that are
 * hard to confuse (no 0, O, 1, I, L, U).
 *
 * @param text the code with its dashes
 */
public record TicketCode(String text) {

	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 10;

	private static final int MAX_TYPED = 40;

	private static final Pattern CODE = Pattern.compile("[%s]{%d}".formatted(ALPHABET, LENGTH));

	private static final Pattern FORGIVEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

	/** Pieces that nobody wants to read to a help desk, in Turkish or English. */
	private static final Pattern UNKIND = Pattern
		.compile("AMK|ANAN|APTA|ASS|FAG|GAY|GAVAT|GEY|KKK|NAZ|PKK|SEX|SEKS|TTT");

	/**
	 * Draws a code.
	 * @param random a source that nobody can foresee
	 * @return a code that is perhaps already taken
	 */
	public static TicketCode draw(RandomGenerator random) {
		String code;
		do {
			code = random.ints(LENGTH, 0, ALPHABET.length())
				.mapToObj(ALPHABET::charAt)
				.collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
				.toString();
		}
		while (UNKIND.matcher(code).find());
		return dashed(code);
	}

	/**
	 * Reads a code as people type it: in any case, with or without dashes and spaces.
	 * @param typed the text as it came
	 * @return the code; empty when it cannot be one
	 */
	public static Optional<TicketCode> parse(String typed) {
		if (typed.length() > MAX_TYPED) {
			return Optional.empty();
		}
		String code = FORGIVEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
		return CODE.matcher(code).matches() ? Optional.of(dashed(code)) : Optional.empty();
	}

	private static TicketCode dashed(String code) {
		return new TicketCode(code.substring(0, 3) + "-" + code.substring(3, 6) + "-" + code.substring(6));
	}

	@Override
	public String toString() {
		return this.text;
	}

}
