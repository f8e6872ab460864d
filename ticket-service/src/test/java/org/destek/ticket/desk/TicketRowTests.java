package org.destek.ticket.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.ticket.RunningDesk;
import org.destek.ticket.conversation.RequesterActions;
import org.destek.ticket.conversation.StaffActions;
import org.destek.ticket.conversation.StaffAnswer;
import org.destek.ticket.conversation.StaffWriting;
import org.destek.ticket.conversation.WrittenText;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/** The row of a ticket in the list, which the database keeps with each act. */
class TicketRowTests extends RunningDesk {

	@Autowired
	private Topics topics;

	@Autowired
	private StaffActions actions;

	@Autowired
	private StaffWriting writing;

	@Autowired
	private RequesterActions requester;

	@Test
	void isThereOnceARequestIsAccepted() {
		UUID ticket = idOf(aLibraryTicket());
		assertThat(row(ticket)).containsEntry("topic", "kutuphane")
			.containsEntry("status", "open")
			.containsEntry("assignee", null)
			.containsEntry("waiting_since", now())
			.containsEntry("last_activity_at", now());
	}

	@Test
	void followsEveryActOfTheOffice() {
		UUID ticket = idOf(aLabTicket());
		this.time.forward(Duration.ofMinutes(1));
		this.actions.take(ticket, fulya()).block();
		assertThat(row(ticket)).containsEntry("assignee", FULYA).containsEntry("last_activity_at", now());
		this.time.forward(Duration.ofMinutes(1));
		this.writing.note(ticket, fulya(), new WrittenText("Kendime not", List.of(), List.of())).block();
		assertThat(row(ticket)).containsEntry("status", "open").containsEntry("last_activity_at", now());
		this.time.forward(Duration.ofMinutes(1));
		this.writing.answer(ticket, fulya(), new StaffAnswer("Hangi cihaz?", List.of(), TicketStatus.WAITING, null))
			.block();
		assertThat(row(ticket)).containsEntry("status", "waiting")
			.containsEntry("waiting_since", null)
			.containsEntry("last_activity_at", now());
		this.time.forward(Duration.ofMinutes(1));
		this.actions.move(ticket, fulya(), "kutuphane").block();
		assertThat(row(ticket)).containsEntry("topic", "kutuphane")
			.containsEntry("assignee", null)
			.containsEntry("last_activity_at", now());
		this.time.forward(Duration.ofMinutes(1));
		this.actions.resolve(ticket, fulya()).block();
		assertThat(row(ticket)).containsEntry("status", "resolved").containsEntry("last_activity_at", now());
	}

	@Test
	void followsTheRequesterWhoReopens() {
		UUID ticket = idOf(aLibraryTicket());
		this.requester.resolve(ticket, false).block();
		this.time.forward(Duration.ofMinutes(1));
		this.requester.reply(ticket, new WrittenText("Olmadı", List.of(), List.of())).block();
		assertThat(row(ticket)).containsEntry("status", "open")
			.containsEntry("waiting_since", now())
			.containsEntry("last_activity_at", now());
	}

	@Test
	void takesNoActivityFromTimeThatPasses() {
		UUID ticket = idOf(aLibraryTicket());
		Instant submitted = now();
		this.time.forward(Duration.ofMinutes(1));
		this.database.sql("update ticket set status = 'closed', waiting_since = null where id = :id")
			.bind("id", ticket)
			.then()
			.block();
		assertThat(row(ticket)).containsEntry("status", "closed").containsEntry("last_activity_at", submitted);
	}

	@Test
	void changesNothingWhenAnActDoesNotHappen() {
		UUID ticket = idOf(aLabTicket());
		Map<String, Object> before = row(ticket);
		this.time.forward(Duration.ofMinutes(1));
		this.actions.move(ticket, fulya(), "yok").onErrorComplete().block();
		assertThat(row(ticket)).isEqualTo(before);
	}

	private StaffActor fulya() {
		StaffMember member = this.topics.person(FULYA).orElseThrow();
		return new StaffActor(member, member.name());
	}

	private Instant now() {
		return this.time.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private Map<String, Object> row(UUID ticket) {
		Map<String, Object> row = this.database.sql("""
				select topic, status, assignee, waiting_since, last_activity_at from ticket_row where ticket_id = :id
				""").bind("id", ticket).fetch().one().block();
		row.replaceAll((column, value) -> (value instanceof OffsetDateTime at) ? at.toInstant() : value);
		return row;
	}

}
