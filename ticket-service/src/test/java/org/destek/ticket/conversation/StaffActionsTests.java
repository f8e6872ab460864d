package org.destek.ticket.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.ThreadPosition;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.HistoryEntry;
import org.destek.ticket.history.Note;
import org.destek.ticket.history.Notes;
import org.destek.ticket.history.TicketHistory;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the office writes and decides on a ticket. */
class StaffActionsTests extends RunningOffice {

	@Autowired
	private Notes notes;

	@Autowired
	private TicketHistory history;

	@ParameterizedTest
	@EnumSource(value = TicketStatus.class, names = { "ANSWERED", "WAITING", "RESOLVED" })
	void answersAndTakesWhatNobodyHas(TicketStatus after) {
		Receipt receipt = submitted();
		UUID id = answer(receipt, gul(), after);
		Ticket ticket = ticket(receipt);
		assertThat(ticket.status()).isEqualTo(after);
		assertThat(ticket.assignee()).isEqualTo(new Agent("staj@example.org", "Gül Şahin"));
		assertThat(ticket.answeredAt()).isNotNull();
		JsonNode event = lastPublished("staff-answered.v1", receipt);
		assertThat(event.path("message").path("id").asString()).isEqualTo(id.toString());
		assertThat(event.path("status").asString()).isEqualTo(after.label());
		assertThat(addressesOf(event)).isEmpty();
	}

	@Test
	void leavesATicketToWhoHasItAndTellsThem() {
		Receipt receipt = submitted();
		this.actions.take(idOf(receipt), fulya()).block();
		answer(receipt, gul(), TicketStatus.ANSWERED);
		assertThat(ticket(receipt).assignee()).isEqualTo(fulya().agent());
		assertThat(addressesOf(lastPublished("staff-answered.v1", receipt))).containsExactly("fulya.dag@example.org");
	}

	@Test
	void remembersWhenItWasFirstAnswered() {
		Receipt receipt = submitted();
		answer(receipt, gul(), TicketStatus.ANSWERED);
		Instant first = ticket(receipt).answeredAt();
		answer(receipt, gul(), TicketStatus.ANSWERED);
		assertThat(ticket(receipt).answeredAt()).isEqualTo(first);
	}

	@Test
	void neverShowsAnInternalNoteToTheRequester() {
		Receipt receipt = submitted();
		Attachment file = file("gizli.pdf");
		note(idOf(receipt), gul(), "Çok gizli.", List.of(file)).block();
		String shown = show(receipt).expectBody(String.class).returnResult().getResponseBody();
		assertThat(shown).doesNotContain("gizli", file.id().toString());
		Note note = this.notes.before(idOf(receipt), ThreadPosition.END, 10).block().get(0);
		assertThat(note.text()).isEqualTo("Çok gizli.");
		assertThat(note.attachments()).containsExactly(file);
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.OPEN);
	}

	@Test
	void tellsOfANoteWhoHasTheTicketElseWhoWatchesItsTopic() {
		Receipt receipt = submitted();
		note(idOf(receipt), gul(), "Kim bakar?", List.of()).block();
		assertThat(addressesOf(lastPublished("note-added.v1", receipt))).containsExactly("fulya.dag@example.org");
		this.actions.assign(idOf(receipt), gul(), "nur.mine").block();
		note(idOf(receipt), gul(), "Sana verdim.", List.of()).block();
		assertThat(addressesOf(lastPublished("note-added.v1", receipt))).containsExactly("nur.mine@example.org");
		note(idOf(receipt), staff("nur.mine@example.org"), "Bakıyorum.", List.of()).block();
		assertThat(addressesOf(lastPublished("note-added.v1", receipt))).isEmpty();
	}

	@Test
	void callsATicketSolvedOnce() {
		Receipt receipt = submitted();
		this.actions.resolve(idOf(receipt), gul()).block();
		this.actions.resolve(idOf(receipt), gul()).block();
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.RESOLVED);
		assertThat(ticket(receipt).resolvedAt()).isNotNull();
		assertThat(published("ticket-resolved.v1", receipt)).hasSize(1);
	}

	@Test
	void tellsWhoAnswersThatAnotherWasQuicker() {
		Receipt receipt = submitted();
		UUID seen = answer(receipt, fulya(), TicketStatus.ANSWERED);
		answer(receipt, gul(), TicketStatus.ANSWERED);
		StaffAnswer late = new StaffAnswer("Ben de.", List.of(), TicketStatus.ANSWERED, seen);
		assertThatExceptionOfType(AnsweredMeanwhileException.class)
			.isThrownBy(() -> this.writing.answer(idOf(receipt), fulya(), late).block())
			.satisfies((ex) -> assertThat(ex.by()).isEqualTo("Gül Şahin"))
			.satisfies((ex) -> assertThat(ex.members()).containsKeys("by", "at"));
		// Behind one address there may be several people: the first of them is told,
		// too.
		assertThatExceptionOfType(AnsweredMeanwhileException.class)
			.isThrownBy(() -> this.writing.answer(idOf(receipt), gul(), late).block());
		assertThat(published("staff-answered.v1", receipt)).hasSize(2);
	}

	@Test
	void keepsWhatWasDoneWithATicket() {
		Receipt receipt = submitted();
		this.actions.assign(idOf(receipt), gul(), "fulya.dag").block();
		this.actions.move(idOf(receipt), gul(), "eposta").block();
		this.actions.release(idOf(receipt), fulya()).block();
		answer(receipt, fulya(), TicketStatus.RESOLVED);
		post(receipt, "/messages", Map.of("text", "Olmadı.")).expectStatus().isCreated();
		List<HistoryEntry> entries = this.history.before(idOf(receipt), ThreadPosition.END, 10).block();
		assertThat(entries).extracting(HistoryEntry::what)
			.as("taken and solved in one moment, in this order")
			.containsExactly(HistoryAct.NOTIFIED, HistoryAct.ASSIGN, HistoryAct.MOVE, HistoryAct.RELEASE,
					HistoryAct.TAKE, HistoryAct.RESOLVE, HistoryAct.REOPEN);
		assertThat(entries.get(0).detail()).isEqualTo("2");
		assertThat(entries.get(1).by()).isEqualTo(gul().agent());
		assertThat(entries.get(1).detail()).isEqualTo("Fulya Dağ");
	}

	@Test
	void findsAClosedTicketTakesNothingFromTheOffice() {
		Receipt receipt = submitted();
		UUID id = idOf(receipt);
		close(receipt);
		StaffAnswer answer = new StaffAnswer("Geç.", List.of(), TicketStatus.ANSWERED, null);
		for (Mono<?> act : List.of(this.writing.answer(id, gul(), answer), note(id, gul(), "Geç.", List.of()),
				this.actions.take(id, gul()), this.actions.assign(id, gul(), "fulya.dag"),
				this.actions.move(id, gul(), "eposta"), this.actions.resolve(id, gul()))) {
			assertThatExceptionOfType(ProblemException.class).isThrownBy(act::block)
				.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(ProblemKind.TICKET_CLOSED));
		}
	}

	@Test
	void givesATicketToOneOfTwoWhoAnswerAtTheSameMoment() {
		Receipt receipt = submitted();
		UUID id = idOf(receipt);
		UUID seen = this.writing.answer(id, fulya(), new StaffAnswer("İlk.", List.of(), TicketStatus.ANSWERED, null))
			.block();
		StaffAnswer answer = new StaffAnswer("Aynı anda.", List.of(), TicketStatus.ANSWERED, seen);
		List<Object> outcomes = Flux.just(fulya(), gul())
			.flatMap((by) -> this.writing.answer(id, by, answer)
				.cast(Object.class)
				.onErrorResume(AnsweredMeanwhileException.class, Mono::just))
			.collectList()
			.block();
		assertThat(outcomes).filteredOn(AnsweredMeanwhileException.class::isInstance).hasSize(1);
		assertThat(outcomes).filteredOn(UUID.class::isInstance).hasSize(1);
	}

}
