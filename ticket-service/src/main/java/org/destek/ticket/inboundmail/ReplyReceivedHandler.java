package org.destek.ticket.inboundmail;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import reactor.core.publisher.Mono;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.messaging.inbox.UnusableEventException;
import org.destek.ticket.conversation.ConcurrentAnswers;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketAct;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.heldreply.HeldReply;
import org.destek.ticket.heldreply.HeldReply.Reason;
import org.destek.ticket.heldreply.ReplyApprovers;
import org.destek.ticket.heldreply.ReplyHolding;
import org.destek.ticket.mailreply.RequesterReplies;
import org.destek.ticket.mailreply.StaffReplies;
import org.destek.ticket.staffing.StaffActor;

/** Consumes the events of replies by mail: lets each join its ticket, or holds it. */
@Component
class ReplyReceivedHandler implements EventHandler {

	private final Tickets tickets;

	private final ProcessedMails mails;

	private final SenderVerification verification;

	private final ConcurrentAnswers concurrentAnswers;

	private final StaffReplies staff;

	private final RequesterReplies requester;

	private final FollowUpTickets followUps;

	private final ReplyHolding holding;

	private final ReplyApprovers approvers;

	private final IdGenerator ids;

	private final Clock clock;

	ReplyReceivedHandler(Tickets tickets, ProcessedMails mails, SenderVerification verification,
			ConcurrentAnswers concurrentAnswers, StaffReplies staff, RequesterReplies requester,
			FollowUpTickets followUps, ReplyHolding holding, ReplyApprovers approvers, IdGenerator ids, Clock clock) {
		this.tickets = tickets;
		this.mails = mails;
		this.verification = verification;
		this.concurrentAnswers = concurrentAnswers;
		this.staff = staff;
		this.requester = requester;
		this.followUps = followUps;
		this.holding = holding;
		this.approvers = approvers;
		this.ids = ids;
		this.clock = clock;
	}

	@Override
	public String type() {
		return ReplyReceived.TYPE;
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		ReplyReceived reply = event.dataAs(ReplyReceived.class);
		return this.tickets.findLocked(reply.ticketId())
			.switchIfEmpty(Mono.error(() -> new UnusableEventException("unknown-ticket", "No ticket has this id")))
			.filterWhen((ticket) -> this.mails.isNew(reply.mailId()))
			.flatMap((ticket) -> take(ticket, reply));
	}

	private Mono<Void> take(Ticket ticket, ReplyReceived reply) {
		Optional<Reason> doubt = this.verification.doubtOf(ticket, reply);
		if (doubt.isPresent()) {
			return hold(ticket, reply, doubt.get(), null);
		}
		return (reply.role() == Author.STAFF)
				? takeStaffs(ticket, reply, this.verification.writer(ticket, reply).orElseThrow())
				: takeRequesters(ticket, reply);
	}

	private Mono<Void> takeStaffs(Ticket ticket, ReplyReceived reply, StaffActor by) {
		return answeredMeanwhile(ticket, reply, by).map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.flatMap((other) -> other.isPresent() ? hold(ticket, reply, Reason.RACED, other.get().name())
					: this.staff.join(ticket, by, reply.mailed()));
	}

	private Mono<Message> answeredMeanwhile(Ticket ticket, ReplyReceived reply, StaffActor by) {
		return (reply.mailed().isAnswer() && ticket.takes(TicketAct.ANSWER))
				? this.concurrentAnswers.unknown(ticket, by, reply.noticeAt()) : Mono.empty();
	}

	private Mono<Void> takeRequesters(Ticket ticket, ReplyReceived reply) {
		return ticket.takes(TicketAct.REPLY) ? this.requester.joinFromTheirMailbox(ticket, reply.mailed())
				: this.followUps.open(ticket, reply.mailed());
	}

	private Mono<Void> hold(Ticket ticket, ReplyReceived reply, Reason reason, @Nullable String answeredBy) {
		Instant now = this.clock.instant();
		Recipient asked = this.approvers.of(ticket, reply.role(), reply.recipient());
		HeldReply held = new HeldReply(this.ids.generateId(), ticket.id(), reply.mailId(), reply.role(),
				asked.address(), reply.sender(), TypedText.text(reply.text()), reply.foldedTexts(), reply.command(),
				reply.attachments(), reply.refusedFiles(), reason, answeredBy, now);
		return this.holding.hold(ticket, held, asked, reply.recipient());
	}

}
