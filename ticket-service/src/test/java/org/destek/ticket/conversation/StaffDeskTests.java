package org.destek.ticket.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.destek.ticket.ticket.Agent;
import org.destek.ticket.ticket.Attachment;
import org.destek.ticket.ticket.ThreadPosition;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the office writes and decides on a ticket. */
class StaffDeskTests extends RunningOffice {

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
		JsonNode told = lastTold("staff-answered.v1", receipt);
		assertThat(told.path("message").path("id").asString()).isEqualTo(id.toString());
		assertThat(told.path("status").asString()).isEqualTo(after.label());
		assertThat(addressesOf(told)).isEmpty();
	}

	@Test
	void leavesATicketToWhoHasItAndTellsThem() {
		Receipt receipt = submitted();
		this.desk.take(idOf(receipt), fulya()).block();
		answer(receipt, gul(), TicketStatus.ANSWERED);
		assertThat(ticket(receipt).assignee()).isEqualTo(fulya().agent());
		assertThat(addressesOf(lastTold("staff-answered.v1", receipt))).containsExactly("fulya.dag@example.org");
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
		this.desk.note(idOf(receipt), gul(), "Çok gizli.", List.of(file)).block();
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
		this.desk.note(idOf(receipt), gul(), "Kim bakar?", List.of()).block();
		assertThat(addressesOf(lastTold("note-added.v1", receipt))).containsExactly("fulya.dag@example.org");
		this.desk.assign(idOf(receipt), gul(), "nur.mine").block();
		this.desk.note(idOf(receipt), gul(), "Sana verdim.", List.of()).block();
		assertThat(addressesOf(lastTold("note-added.v1", receipt))).containsExactly("nur.mine@example.org");
		this.desk.note(idOf(receipt), staff("nur.mine@example.org"), "Bakıyorum.", List.of()).block();
		assertThat(addressesOf(lastTold("note-added.v1", receipt))).isEmpty();
	}

	@Test
	void callsATicketSolvedOnce() {
		Receipt receipt = submitted();
		this.desk.resolve(idOf(receipt), gul()).block();
		this.desk.resolve(idOf(receipt), gul()).block();
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.RESOLVED);
		assertThat(ticket(receipt).resolvedAt()).isNotNull();
		assertThat(told("ticket-resolved.v1", receipt)).hasSize(1);
	}

	@Test
	void tellsWhoAnswersThatAnotherWasQuicker() {
		Receipt receipt = submitted();
		UUID seen = answer(receipt, fulya(), TicketStatus.ANSWERED);
		answer(receipt, gul(), TicketStatus.ANSWERED);
		StaffAnswer late = new StaffAnswer("Ben de.", List.of(), TicketStatus.ANSWERED, seen);
		assertThatExceptionOfType(RacedException.class)
			.isThrownBy(() -> this.desk.answer(idOf(receipt), fulya(), late).block())
			.satisfies((ex) -> assertThat(ex.by()).isEqualTo("Gül Şahin"))
			.satisfies((ex) -> assertThat(ex.members()).containsKeys("by", "at"));
		// Behind one address there may be several people: the first of them is told, too.
		assertThatExceptionOfType(RacedException.class)
			.isThrownBy(() -> this.desk.answer(idOf(receipt), gul(), late).block());
		assertThat(told("staff-answered.v1", receipt)).hasSize(2);
	}

	@Test
	void keepsWhatWasDoneWithATicket() {
		Receipt receipt = submitted();
		this.desk.assign(idOf(receipt), gul(), "fulya.dag").block();
		this.desk.move(idOf(receipt), gul(), "eposta").block();
		this.desk.release(idOf(receipt), fulya()).block();
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
		for (Mono<?> act : List.of(this.desk.answer(id, gul(), answer), this.desk.note(id, gul(), "Geç.", List.of()),
				this.desk.take(id, gul()), this.desk.assign(id, gul(), "fulya.dag"),
				this.desk.move(id, gul(), "eposta"), this.desk.resolve(id, gul()))) {
			assertThatExceptionOfType(ProblemException.class).isThrownBy(act::block)
				.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(ProblemKind.TICKET_CLOSED));
		}
	}

	@Test
	void givesATicketToOneOfTwoWhoAnswerAtTheSameMoment() {
		Receipt receipt = submitted();
		UUID id = idOf(receipt);
		UUID seen = this.desk.answer(id, fulya(), new StaffAnswer("İlk.", List.of(), TicketStatus.ANSWERED, null))
			.block();
		StaffAnswer answer = new StaffAnswer("Aynı anda.", List.of(), TicketStatus.ANSWERED, seen);
		List<Object> outcomes = Flux.just(fulya(), gul())
			.flatMap((by) -> this.desk.answer(id, by, answer)
				.cast(Object.class)
				.onErrorResume(RacedException.class, Mono::just))
			.collectList()
			.block();
		assertThat(outcomes).filteredOn(RacedException.class::isInstance).hasSize(1);
		assertThat(outcomes).filteredOn(UUID.class::isInstance).hasSize(1);
	}

}
