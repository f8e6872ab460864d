package org.destek.notification.delivery;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.destek.links.AddressTokens;
import org.destek.links.LinkPurpose;
import org.destek.notification.delivery.transport.OutgoingMail;
import org.destek.notification.notice.MailProperties;
import org.destek.notification.notice.MessageIds;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.UndeliveredRecipient;
import org.destek.notification.notice.content.NoticeContent;
import org.destek.notification.notice.content.OtherNotice.DeskMailAnswered;
import org.destek.notification.notice.content.StaffMailNotice.TicketShown;
import org.destek.notification.notice.content.TicketReference;
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
		Recipient recipient = notice.recipient();
		RenderedMail rendered = this.templates.render(new Letter(notice.id(), notice.ticket(), recipient, content,
				notice.notBefore(), notice.topic(), insteadOf(notice)));
		return new OutgoingMail(bounceAddress(notice), this.addresses.from(), this.addresses.fromName(),
				recipient.address(), recipient.name(), replyAddress(notice), notice.messageId(),
				thread(notice, content), rendered.subject(), recipient.language(), this.clock.instant(),
				rendered.text(), rendered.html());
	}

	private @Nullable UndeliveredRecipient insteadOf(Notice notice) {
		String json = notice.insteadOf();
		return (json != null) ? this.json.readValue(json, UndeliveredRecipient.class) : null;
	}

	private String bounceAddress(Notice notice) {
		return this.addresses.bounceAddress(this.tokens.sign(LinkPurpose.BOUNCE_ADDRESS, notice.id()));
	}

	/**
	 * A mail that cannot be answered leads to the mailbox, where no ticket is guessed.
	 */
	private String replyAddress(Notice notice) {
		UUID replyId = notice.replyId();
		return (replyId != null) ? this.addresses.replyAddress(this.tokens.sign(LinkPurpose.REPLY_ADDRESS, replyId))
				: this.addresses.from();
	}

	/** An answer stands below the mail that asked. */
	private @Nullable String thread(Notice notice, NoticeContent content) {
		String asked = (content instanceof DeskMailAnswered answer) ? answer.messageId()
				: (content instanceof TicketShown shown) ? shown.messageId() : null;
		if (asked != null) {
			return asked;
		}
		TicketReference ticket = notice.ticket();
		return (ticket != null && notice.kind().inConversation())
				? this.messageIds.rootOf(ticket.id(), notice.recipient().role()) : null;
	}

}
