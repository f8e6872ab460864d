package org.destek.notification.inbound.classify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.links.AddressTokens;
import org.destek.links.LinkPurpose;
import org.destek.notification.notice.MailProperties;

/**
 * Recognises the addresses and Message-IDs that this system gave out, and those that only
 * look so. A token is whole after any server has lower-cased it.
 */
@Component
class OwnAddresses {

	private static final String PLACEHOLDER = "{token}";

	/** By default a bounce address is a reply address with one letter more. */
	private static final String TOKEN = "([a-z2-7]{50})";

	/** A mangled token is still seen to be meant as one. */
	private static final String TOKEN_LIKE = "([a-z2-7]{40,60})";

	private static final Pattern MESSAGE_ID = Pattern.compile("<?([a-z2-7]{50})@([^>]+)>?");

	private final AddressTokens tokens;

	private final String sender;

	private final String domain;

	private final @Nullable Pattern reply;

	private final @Nullable Pattern bounce;

	OwnAddresses(AddressTokens tokens, MailProperties mail) {
		this.tokens = tokens;
		this.sender = mail.from().toLowerCase(Locale.ROOT);
		this.domain = this.sender.substring(this.sender.indexOf('@') + 1);
		this.reply = pattern(mail.replyTo(), TOKEN_LIKE);
		this.bounce = pattern(mail.bounce(), TOKEN);
	}

	boolean isOwnSender(String address) {
		return address.equalsIgnoreCase(this.sender);
	}

	/** Whether replies come to an address that holds a token. */
	boolean givesReplyTokens() {
		return this.reply != null;
	}

	/** The ids behind good reply tokens among addresses, each once. */
	List<UUID> replyIds(List<String> addresses) {
		return ids(LinkPurpose.REPLY_ADDRESS, this.reply, addresses);
	}

	/** The notices whose bounce addresses are among these. */
	List<UUID> bouncedIds(List<String> addresses) {
		return ids(LinkPurpose.BOUNCE_ADDRESS, this.bounce, addresses);
	}

	boolean hasReplyToken(List<String> addresses) {
		return tokens(this.reply, addresses).findAny().isPresent();
	}

	boolean hasBounceToken(List<String> addresses) {
		return tokens(this.bounce, addresses).findAny().isPresent();
	}

	/**
	 * The notice that a Message-ID of ours was signed for.
	 * @param messageId with or without its angle brackets
	 * @return the notice's id; empty when the Message-ID is not ours
	 */
	Optional<UUID> noticeOf(@Nullable String messageId) {
		Matcher parts = MESSAGE_ID.matcher((messageId != null) ? messageId.strip().toLowerCase(Locale.ROOT) : "");
		return (parts.matches() && parts.group(2).equals(this.domain))
				? this.tokens.verify(LinkPurpose.REPLY_ADDRESS, parts.group(1)) : Optional.empty();
	}

	private List<UUID> ids(LinkPurpose purpose, @Nullable Pattern pattern, List<String> addresses) {
		return tokens(pattern, addresses).flatMap((token) -> this.tokens.verify(purpose, token).stream())
			.distinct()
			.toList();
	}

	private static Stream<String> tokens(@Nullable Pattern pattern, List<String> addresses) {
		if (pattern == null) {
			return Stream.empty();
		}
		return addresses.stream()
			.map((address) -> pattern.matcher(address.toLowerCase(Locale.ROOT)))
			.filter(Matcher::matches)
			.map((parts) -> parts.group(1));
	}

	private static @Nullable Pattern pattern(@Nullable String template, String token) {
		int start = (template != null) ? template.indexOf(PLACEHOLDER) : -1;
		if (template == null || start < 0) {
			return null;
		}
		String lower = template.toLowerCase(Locale.ROOT);
		return Pattern.compile(Pattern.quote(lower.substring(0, start)) + token
				+ Pattern.quote(lower.substring(start + PLACEHOLDER.length())));
	}

}
