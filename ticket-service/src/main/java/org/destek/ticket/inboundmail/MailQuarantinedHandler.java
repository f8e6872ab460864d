package org.destek.ticket.inboundmail;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.event.ReplyHeld.Sender;
import org.destek.ticket.event.StaffMailQuarantined;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topics;

/**
 * Consumes the events of mails in the quarantine, and publishes those of the office, so
 * that their writers are told. Only the topics file knows who is of the office.
 */
@Component
class MailQuarantinedHandler implements EventHandler {

	private static final String TOPIC = "ticket-events";

	private final Topics topics;

	private final Outbox outbox;

	MailQuarantinedHandler(Topics topics, Outbox outbox) {
		this.topics = topics;
		this.outbox = outbox;
	}

	@Override
	public String type() {
		return "mail-quarantined.v1";
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		MailQuarantined mail = event.dataAs(MailQuarantined.class);
		return Mono.justOrEmpty(this.topics.writer(mail.sender().address()))
			.map((member) -> mail.noticeFor(member))
			.flatMap((notice) -> this.outbox.append(new OutgoingEvent(TOPIC, notice.mailId(), StaffMailQuarantined.TYPE,
					notice.mailId().toString(), notice)))
			.then();
	}

	/**
	 * A mail that waits, as notification-service publishes it.
	 *
	 * @param mailId the mail
	 * @param sender who the mail says it is from
	 * @param subject its subject
	 * @param reason why it waits
	 * @param receivedAt when it came
	 */
	record MailQuarantined(UUID mailId, Sender sender, @Nullable String subject, String reason, Instant receivedAt) {

		MailQuarantined {
			Objects.requireNonNull(sender, "sender");
		}

		/** Those behind a shared mailbox are told where they wrote from. */
		StaffMailQuarantined noticeFor(StaffMember member) {
			String name = member.is(this.sender.address()) ? member.name() : this.sender.name();
			return new StaffMailQuarantined(this.mailId, new Recipient(this.sender.address(), name, member.language()),
					this.subject, this.reason, this.receivedAt);
		}

	}

}
