package org.destek.notification.mime.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.destek.notification.mime.MimeHeaders;

/**
 * Finds the author behind a list that put its own address in From so that DMARC passes
 * (RFC 7960, section 4.1.3): Google Groups, Mailman, Sympa, Groups.io and others. The
 * author is named, and marked as rewritten.
 */
final class RewrittenSender {

	/** What groups add to the author's name. */
	private static final Pattern VIA = Pattern
		.compile("(?iu)^['\"“(]*(.*?)['\"”]*\\s+\\(?(?:via|by way of|on behalf of|aracılığıyla|üzerinden)\\s+.+$");

	private static final List<String> ORIGINALS = List.of("x-original-from", "x-original-sender", "x-mailfrom",
			"x-list-original-from", "x-sympa-original-from");

	private static final List<String> LISTS = List.of("list-id", "list-post", "x-beenthere", "mailing-list",
			"x-mailman-version", "x-google-group-id");

	private static final Pattern ADDRESS = Pattern.compile("[^\\s<>:,;\"()\\[\\]]{1,64}@[^\\s<>:,;\"()\\[\\]?]{1,190}");

	private RewrittenSender() {
	}

	/**
	 * Who wrote, as far as the group says.
	 * @param headers the mail's
	 * @param from its one author
	 * @return the author themselves, marked where a group has replaced them
	 */
	static MailSender behind(MimeHeaders headers, MailSender from) {
		Matcher via = VIA.matcher((from.name() != null) ? from.name() : "");
		boolean listed = LISTS.stream().anyMatch(headers::has) || headers.word("precedence").equals("list");
		boolean original = headers.has("x-original-from") && !isOriginal(headers, from);
		boolean named = via.matches() && (listed || headers.has("sender") || answersElsewhere(headers, from));
		boolean replaced = original || named || (listed && ofList(headers).contains(key(from.address())));
		if (!replaced) {
			return from;
		}
		String name = via.matches() ? via.group(1).strip() : from.name();
		MailSender author = author(headers, from);
		String known = (author != from && author.name() != null) ? author.name() : name;
		return new MailSender(author.address(), (known == null || known.isBlank()) ? null : known, true);
	}

	private static boolean answersElsewhere(MimeHeaders headers, MailSender from) {
		return headers.all("reply-to")
			.stream()
			.flatMap((value) -> Addresses.parsed(value).stream())
			.anyMatch((each) -> !key(each.address()).equals(key(from.address())));
	}

	private static boolean isOriginal(MimeHeaders headers, MailSender from) {
		return originals(headers, Stream.of("x-original-from")).map((each) -> key(each.address()))
			.anyMatch(key(from.address())::equals);
	}

	/** The group's own word first, then where it says that answers go. */
	private static MailSender author(MimeHeaders headers, MailSender from) {
		Set<String> lists = ofList(headers);
		List<MailSender> named = new ArrayList<>(originals(headers, ORIGINALS.stream()).toList());
		headers.all("reply-to").forEach((value) -> named.addAll(Addresses.parsed(value)));
		return named.stream()
			.filter((each) -> !lists.contains(key(each.address())) && !key(each.address()).equals(key(from.address())))
			.findFirst()
			.orElse(from);
	}

	private static Stream<MailSender> originals(MimeHeaders headers, Stream<String> names) {
		return names.flatMap((name) -> headers.all(name).stream()).flatMap((value) -> Addresses.parsed(value).stream());
	}

	/** What the group calls itself: {@code <mailto:…>}, or dots in the place of its @. */
	private static Set<String> ofList(MimeHeaders headers) {
		List<String> addresses = new ArrayList<>();
		for (String name : List.of("list-post", "x-beenthere", "mailing-list", "list-owner")) {
			for (String value : headers.all(name)) {
				Matcher address = ADDRESS.matcher(value);
				while (address.find()) {
					addresses.add(key(address.group()));
				}
			}
		}
		Matcher id = Pattern.compile("<([^<>\\s]{3,200})>").matcher(headers.word("list-id"));
		if (id.find()) {
			addresses.add(id.group(1).replaceFirst("\\.", "@"));
		}
		return Set.copyOf(addresses);
	}

	private static String key(String address) {
		return address.toLowerCase(Locale.ROOT);
	}

}
