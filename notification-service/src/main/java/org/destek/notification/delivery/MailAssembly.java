package org.destek.notification.delivery;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.destek.links.AddressTokens;
import org.destek.links.LinkPurpose;
import org.destek.notification.plan.MailProperties;
import org.destek.notification.plan.MessageIds;
import org.destek.notification.plan.NoticeContent;
import org.destek.notification.plan.NoticeKind;
import org.destek.notification.template.Letter;
import org.destek.notification.template.MailTemplates;
import org.destek.notification.template.RenderedMail;

/**
 * Makes the mail of a notice from its row; the same row makes the same mail but for Date.
 */
@Component
class MailAssembly {

	private final MailTemplates templates;

	private final JsonMapper json;

	private final AddressTokens tokens;

	private final MessageIds messageIds;

	private final MailProperties addresses;

	private final Clock clock;

	MailAssembly(MailTemplates templates, JsonMapper json, AddressTokens tokens, MessageIds messageIds,
			MailProperties addresses, Clock clock) {
		this.templates = templates;
		this.json = json;
		this.tokens = tokens;
		this.messageIds = messageIds;
		this.addresses = addresses;
		this.clock = clock;
	}

	OutgoingMail assemble(Notice notice) {
		NoticeContent content = this.json.readValue(notice.content(), notice.kind().content());
		String language = notice.recipient().language();
		RenderedMail rendered = this.templates
			.render(new Letter(notice.ticketId(), notice.code(), language, content, notice.notBefore()));
		return new OutgoingMail(bounceAddress(notice), this.addresses.from(), this.addresses.fromName(),
				notice.recipient().address(), notice.recipient().name(), replyAddress(notice), notice.messageId(),
				thread(notice), rendered.subject(), language, this.clock.instant(), rendered.text(), rendered.html());
	}

	private String bounceAddress(Notice notice) {
		return this.addresses.bounceAddress(this.tokens.sign(LinkPurpose.BOUNCE_ADDRESS, notice.id()));
	}

	private String replyAddress(Notice notice) {
		return this.addresses.replyAddress(this.tokens.sign(LinkPurpose.REPLY_ADDRESS, notice.replyId()));
	}

	/** A list of requests belongs to no one ticket's thread. */
	private @Nullable String thread(Notice notice) {
		return (notice.kind() == NoticeKind.ACCESS_LIST) ? null
				: this.messageIds.rootOf(notice.ticketId(), notice.recipient().role());
	}

}
