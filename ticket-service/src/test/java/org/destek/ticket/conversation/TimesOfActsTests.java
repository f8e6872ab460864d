package org.destek.ticket.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

import org.destek.ticket.LockedTicket;
import org.destek.ticket.RunningDesk;
import org.destek.ticket.core.ThreadPosition;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.event.CommandAnswered.RefusedFile;
import org.destek.ticket.event.ReplyCommand;
import org.destek.ticket.event.ReplyCommand.Act;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.HistoryEntry;
import org.destek.ticket.history.TicketHistory;
import org.destek.ticket.mailreply.MailedReply;
import org.destek.ticket.mailreply.RequesterReplies;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.topic.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An act that waits for a ticket's lock has the time at which it got it: what was done
 * before it, under the same lock, is never later.
 */
class TimesOfActsTests extends RunningDesk {

	@Autowired
	private StaffActions staffActions;

	@Autowired
	private RequesterActions requesterActions;

	@Autowired
	private TicketClosing closing;

	@Autowired
	private RequesterReplies replies;

	@Autowired
	private Tickets tickets;

	@Autowired
	private Topics topics;

	@Autowired
	private TicketHistory history;

	@Autowired
	private TransactionalOperator transaction;

	private UUID ticketId;

	@BeforeEach
	void submit() {
		this.ticketId = idOf(aLabTicket());
	}

	@Test
	void followTheLockWhenTheOfficeResolves() {
		StaffActor lab = new StaffActor(this.topics.person(LAB).orElseThrow(), "Lab");
		assertFollowsTheLock(HistoryAct.RESOLVE, this.staffActions.resolve(this.ticketId, lab));
	}

	@Test
	void followTheLockWhenTheRequesterResolves() {
		assertFollowsTheLock(HistoryAct.RESOLVE, this.requesterActions.resolve(this.ticketId, false));
	}

	@Test
	void followTheLockWhenATicketIsClosedForGood() {
		this.requesterActions.resolve(this.ticketId, false).block();
		this.time.forward(Duration.ofDays(31));
		assertFollowsTheLock(HistoryAct.CLOSE, this.closing.close(this.ticketId));
	}

	@Test
	void followTheLockWhenFilesOfAMailAreRefused() {
		MailedReply mail = new MailedReply(UUID.randomUUID(), "", List.of(),
				new ReplyCommand(Act.CLOSE, null, "#kapat"), List.of(),
				List.of(new RefusedFile("video.mp4", "kind", null, null)));
		assertFollowsTheLock(HistoryAct.FILES,
				this.tickets.find(this.ticketId)
					.flatMap((ticket) -> this.replies.join(ticket, mail))
					.as(this.transaction::transactional));
	}

	private void assertFollowsTheLock(HistoryAct what, Mono<?> act) {
		Instant before = this.time.instant();
		new LockedTicket(this.database, this.transaction, this.ticketId).letWait(act,
				() -> this.time.forward(Duration.ofMinutes(1)));
		assertThat(this.history.before(this.ticketId, ThreadPosition.END, 10).block())
			.filteredOn((entry) -> entry.what() == what)
			.extracting(HistoryEntry::at)
			.containsExactly(before.plusSeconds(60));
	}

}
