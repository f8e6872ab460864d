package org.destek.ticket.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Messages;
import org.destek.ticket.ticket.Ticket;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Tells whether another of the office answered what somebody had not seen answered. */
@Component
public class Races {

	private final Messages messages;

	Races(Messages messages) {
		this.messages = messages;
	}

	/**
	 * The answer that somebody at a page had not seen. Whoever wrote it: behind one
	 * address of the office there may be several people.
	 * @param ticket the ticket
	 * @param seen the last message that they saw
	 * @return the office's latest answer since; empty when there is none
	 */
	Mono<Message> unseen(Ticket ticket, UUID seen) {
		return this.messages.after(ticket.id(), seen)
			.filter((message) -> message.from() == Author.STAFF)
			.reduce((earlier, later) -> later);
	}

	/**
	 * The answer that somebody who answers a mail did not know of.
	 * @param ticket the ticket
	 * @param by who answers
	 * @param noticeAt when the mail that they answer was made; null when nobody knows:
	 * then they are taken to know of no other's answer
	 * @return another's latest answer since, unless the requester has written after it;
	 * empty when there is none
	 */
	public Mono<Message> unknown(Ticket ticket, StaffActor by, @Nullable Instant noticeAt) {
		return this.messages.after(ticket.id(), Objects.requireNonNullElse(noticeAt, Instant.EPOCH))
			.collectList()
			.flatMap((later) -> Mono.justOrEmpty(lastUnanswered(later, by)));
	}

	private static Optional<Message> lastUnanswered(List<Message> later, StaffActor by) {
		Optional<Message> last = Optional.empty();
		for (Message each : later) {
			if (each.from() == Author.REQUESTER) {
				last = Optional.empty();
			}
			else if (isOther(each, by)) {
				last = Optional.of(each);
			}
		}
		return last;
	}

	private static boolean isOther(Message message, StaffActor by) {
		return message.from() == Author.STAFF
				&& !(by.name().equals(message.name()) && by.member().is(String.valueOf(message.address())));
	}

}
