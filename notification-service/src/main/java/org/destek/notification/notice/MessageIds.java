package org.destek.notification.notice;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.links.AddressTokens;
import org.destek.links.LinkPurpose;

/**
 * Message-IDs (RFC 5322, section 3.6.4). A mail's own is signed, so that an
 * {@code In-Reply-To} with it proves that its writer had the mail; the root of a thread
 * is a name that all mails of one ticket and role refer to.
 */
@Component
public class MessageIds {

	private final AddressTokens tokens;

	private final MailProperties mail;

	MessageIds(AddressTokens tokens, MailProperties mail) {
		this.tokens = tokens;
		this.mail = mail;
	}

	String of(UUID noticeId) {
		return "<%s@%s>".formatted(this.tokens.sign(LinkPurpose.REPLY_ADDRESS, noticeId), this.mail.domain());
	}

	/**
	 * The root of the thread that mail programs show a ticket's mails in.
	 * @param ticketId the ticket
	 * @param role staff and requester have a thread each
	 * @return a Message-ID, angle brackets included, that no mail has of its own
	 */
	public String rootOf(UUID ticketId, RecipientRole role) {
		return "<ticket.%s.%s@%s>".formatted(ticketId, role.label(), this.mail.domain());
	}

}
