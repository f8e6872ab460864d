package org.destek.ticket.conversation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Message;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Messages;
import org.destek.ticket.core.ThreadPosition;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.staffing.StaffActor;

/** Finds the answer that a colleague gave while somebody was writing theirs. */
@Component
public class ConcurrentAnswers {

	private static final int MAX_MESSAGES = 100;

	private final Messages messages;

	ConcurrentAnswers(Messages messages) {
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
		return this.messages.position(ticket.id(), seen)
			.flatMapMany((last) -> this.messages.since(ticket.id(), last, MAX_MESSAGES))
			.filter((message) -> message.from() == Author.STAFF)
			.next();
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
		ThreadPosition known = ThreadPosition.after(Objects.requireNonNullElse(noticeAt, Instant.EPOCH));
		return this.messages.since(ticket.id(), known, MAX_MESSAGES)
			.takeWhile((message) -> message.from() == Author.STAFF)
			.filter((message) -> isOther(message, by))
			.next();
	}

	private static boolean isOther(Message message, StaffActor by) {
		return message.from() == Author.STAFF
				&& !(by.name().equals(message.name()) && by.member().is(String.valueOf(message.address())));
	}

}
