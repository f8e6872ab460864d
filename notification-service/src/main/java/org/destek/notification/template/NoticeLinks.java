package org.destek.notification.template;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import org.destek.links.FileLinks;
import org.destek.links.LinkKeys;
import org.destek.links.LinkPurpose;
import org.destek.links.SignedTokens;

/**
 * The links of a mail. Their time runs from a moment that the caller gives, so that the
 * same notice always has the same links.
 */
@Component
class NoticeLinks {

	private final LinkKeys keys;

	private final TemplateProperties properties;

	NoticeLinks(LinkKeys keys, TemplateProperties properties) {
		this.keys = keys;
		this.properties = properties;
	}

	String toTicket(UUID ticketId, String code, Instant from, Duration validity) {
		String token = new SignedTokens(this.keys, at(from)).sign(LinkPurpose.TICKET_ACCESS, ticketId.toString(),
				Map.of("code", code), validity);
		return absolute("/tickets/%s/enter/%s".formatted(code, token));
	}

	String toFile(UUID attachmentId, Instant from) {
		return absolute(new FileLinks(this.keys, at(from)).pathTo(attachmentId, this.properties.fileLink()));
	}

	String toMailbox(String address, String subject) {
		return "mailto:%s?subject=%s".formatted(UriUtils.encodePathSegment(address, StandardCharsets.UTF_8),
				UriUtils.encode(subject, StandardCharsets.UTF_8));
	}

	private String absolute(String path) {
		return this.properties.publicUrl().toString().replaceFirst("/+$", "") + path;
	}

	private static Clock at(Instant instant) {
		return Clock.fixed(instant, ZoneOffset.UTC);
	}

}
