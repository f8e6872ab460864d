package org.destek.notification.inbound.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.notification.mime.header.MailSender;
import org.destek.notification.reading.ReceivedMail;

/** Mails as they came, for those who follow a signed link. */
@Component
class MailOriginals {

	private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH)
		.withZone(ZoneId.of("UTC"));

	private final StoredMailReader reader;

	private final MailChunks chunks;

	MailOriginals(StoredMailReader reader, MailChunks chunks) {
		this.reader = reader;
		this.chunks = chunks;
	}

	/**
	 * A mail's text, uncut, below the headers that people read.
	 * @param id which mail
	 * @return empty when it is erased, unreadable or not there
	 */
	Mono<String> text(UUID id) {
		return this.reader.reading(id, MailOriginals::readable);
	}

	/**
	 * A mail byte for byte.
	 * @param id which mail
	 * @return in pieces; empty when it is erased or not there
	 */
	Flux<byte[]> bytes(UUID id) {
		return this.chunks.of(id);
	}

	private static String readable(ReceivedMail mail) {
		MailSender from = mail.from();
		StringBuilder text = new StringBuilder();
		line(text, "From", (from != null)
				? ((from.name() != null) ? from.name() + " <" + from.address() + ">" : from.address()) : null);
		line(text, "To", String.join(", ", mail.recipients()));
		line(text, "Subject", mail.subject());
		Instant date = mail.date();
		line(text, "Date", (date != null) ? DATE.format(date) : null);
		return text.append('\n').append(mail.fullText()).append('\n').toString();
	}

	private static void line(StringBuilder text, String name, @Nullable String value) {
		if (value != null) {
			text.append(name).append(": ").append(value).append('\n');
		}
	}

}
