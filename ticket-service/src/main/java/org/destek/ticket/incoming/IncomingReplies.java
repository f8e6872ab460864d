package org.destek.ticket.incoming;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.destek.ticket.conversation.HeldReply;
import org.destek.ticket.conversation.HeldReply.Reason;
import org.destek.ticket.conversation.Holding;
import org.destek.ticket.conversation.Races;
import org.destek.ticket.conversation.Releasers;
import org.destek.ticket.conversation.RequesterReplies;
import org.destek.ticket.conversation.StaffActor;
import org.destek.ticket.conversation.StaffReplies;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketAct;
import org.destek.ticket.ticket.TypedText;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/** Lets a reply by mail join its ticket, or holds it. */
@Component
class IncomingReplies {

	private final Believing believing;

	private final Races races;

	private final StaffReplies staff;

	private final RequesterReplies requester;

	private final LateReplies late;

	private final Holding holding;

	private final Releasers releasers;

	private final IdGenerator ids;

	private final Clock clock;

	IncomingReplies(Believing believing, Races races, StaffReplies staff, RequesterReplies requester, LateReplies late,
			Holding holding, Releasers releasers, IdGenerator ids, Clock clock) {
		this.believing = believing;
		this.races = races;
		this.staff = staff;
		this.requester = requester;
		this.late = late;
		this.holding = holding;
		this.releasers = releasers;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Takes a reply, in the caller's transaction.
	 * @param ticket its ticket, locked
	 * @param reply the reply
	 * @return done
	 */
	Mono<Void> take(Ticket ticket, ReplyReceived reply) {
		Optional<Reason> doubt = this.believing.doubtOf(ticket, reply);
		if (doubt.isPresent()) {
			return hold(ticket, reply, doubt.get(), null);
		}
		return (reply.author() == Author.STAFF)
				? takeStaffs(ticket, reply, this.believing.writer(ticket, reply).orElseThrow())
				: takeRequesters(ticket, reply);
	}

	private Mono<Void> takeStaffs(Ticket ticket, ReplyReceived reply, StaffActor by) {
		return answeredMeanwhile(ticket, reply, by).map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.flatMap((other) -> other.isPresent() ? hold(ticket, reply, Reason.RACED, other.get().name())
					: this.staff.join(ticket, by, reply.mailed()));
	}

	private Mono<Message> answeredMeanwhile(Ticket ticket, ReplyReceived reply, StaffActor by) {
		return (reply.mailed().isAnswer() && TicketAct.ANSWER.isPossibleIn(ticket.status()))
				? this.races.unknown(ticket, by, reply.noticeAt()) : Mono.empty();
	}

	private Mono<Void> takeRequesters(Ticket ticket, ReplyReceived reply) {
		return TicketAct.REPLY.isPossibleIn(ticket.status())
				? this.requester.joinFromTheirMailbox(ticket, reply.mailed()) : this.late.take(ticket, reply.mailed());
	}

	private Mono<Void> hold(Ticket ticket, ReplyReceived reply, Reason reason, @Nullable String answeredBy) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Recipient asked = this.releasers.of(ticket, reply.author(), reply.recipient());
		HeldReply held = new HeldReply(this.ids.generateId(), ticket.id(), reply.mailId(), reply.author(),
				asked.address(), reply.sender(), TypedText.text(reply.text()), reply.foldedTexts(), reply.command(),
				reply.attachments(), reply.refusedFiles(), reason, answeredBy, now);
		return this.holding.hold(ticket, held, asked, reply.recipient());
	}

}
