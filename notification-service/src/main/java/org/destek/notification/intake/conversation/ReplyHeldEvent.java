package org.destek.notification.intake.conversation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.destek.notification.intake.Addressee;
import org.destek.notification.intake.FoldedText;
import org.destek.notification.intake.TicketEvent;
import org.destek.notification.intake.Topic;

/** What this service reads of {@code reply-held.v1}. */
record ReplyHeldEvent(UUID ticketId, String code, Topic topic, String subject, Held held, Role role,
		Addressee recipient, @Nullable String insteadOf) implements TicketEvent {

	ReplyHeldEvent {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(subject, "subject");
		Objects.requireNonNull(held, "held");
		Objects.requireNonNull(role, "role");
		Objects.requireNonNull(recipient, "recipient");
	}

	boolean toRequester() {
		return this.role == Role.REQUESTER;
	}

	/** As whom the sender writes. */
	enum Role {

		/** The one who asked. */
		@JsonProperty("requester")
		REQUESTER,

		/** One of the office. */
		@JsonProperty("staff")
		STAFF

	}

	record Held(Sender sender, String text, @Nullable List<FoldedText> folded, String reason,
			@Nullable String answeredBy) {

		Held {
			Objects.requireNonNull(sender, "held.sender");
			Objects.requireNonNull(text, "held.text");
			Objects.requireNonNull(reason, "held.reason");
		}

		/** The text for a mail, which says where lines are left out. */
		String textIn(String language) {
			return FoldedText.named(this.text, this.folded, language);
		}

	}

	record Sender(String address) {

		Sender {
			Objects.requireNonNull(address, "held.sender.address");
		}

	}

}
