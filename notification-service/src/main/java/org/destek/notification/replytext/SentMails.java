package org.destek.notification.replytext;

import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * What is known of the mails that were sent for a ticket, to any recipient: which words
 * they said, and how a mail program names their sender.
 *
 * @param proofs what they said, for each key that it was hashed with
 * @param sender how a line of ours names its sender
 */
public record SentMails(List<Proof> proofs, Sender sender) {

	/** Nothing was sent. */
	public static final SentMails NONE = new SentMails(List.of(), new Sender("", ""));

	/**
	 * What was said, hashed with one key.
	 *
	 * @param hashes the hashes of all runs of words
	 * @param hash the keyed hash
	 */
	public record Proof(Set<Long> hashes, ToLongFunction<byte[]> hash) {
	}

	/**
	 * Who our mails are from.
	 *
	 * @param address the address; subaddresses of it are ours, too
	 * @param name the name beside it
	 */
	public record Sender(String address, String name) {

		/** Whether a line names the sender, by address or name. */
		boolean isNamedIn(String line) {
			return hasAddress(line) || (!this.name.isBlank() && Words.of(line).containsAll(Words.of(this.name)));
		}

		/** Whether a line holds the address as programs write one. */
		boolean isAddressedIn(String line) {
			return BRACKETS.matcher(line).results().anyMatch((found) -> hasAddress(found.group()));
		}

		private boolean hasAddress(String text) {
			return ADDRESS.matcher(text).results().anyMatch((found) -> is(found.group(1), found.group(2)));
		}

		private boolean is(String local, String domain) {
			int at = this.address.indexOf('@');
			String own = this.address.substring(0, Math.max(0, at));
			boolean sameDomain = at > 0 && domain.equalsIgnoreCase(this.address.substring(at + 1));
			return sameDomain && (local.equalsIgnoreCase(own) || local.regionMatches(true, 0, own + "+", 0, at + 1));
		}

	}

	private static final Pattern ADDRESS = Pattern
		.compile("([^\\s<>()\\[\\]\"':;,@]{1,250})@([^\\s<>()\\[\\]\"':;,@]{1,250})");

	private static final Pattern BRACKETS = Pattern
		.compile("[<(\\[][^<>()\\[\\]\\s]{0,250}@[^<>()\\[\\]\\s]{1,250}[>)\\]]");

}
