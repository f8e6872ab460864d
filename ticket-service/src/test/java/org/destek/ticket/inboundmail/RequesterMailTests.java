package org.destek.ticket.inboundmail;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.HistoryEntry;
import org.destek.ticket.mailreply.HeldReplyRelease;
import org.destek.ticket.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequesterMailTests extends ConsumingOffice {

	@Autowired
	private HeldReplyRelease release;

	@Test
	void reopensASolvedTicket() {
		Receipt receipt = submitted();
		answer(receipt, gul(), TicketStatus.RESOLVED);
		consume(MailedEvents.requesterReply(ticket(receipt)));
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.OPEN);
		assertThat(lastPublished("requester-replied.v1", receipt).path("reopened").asBoolean()).isTrue();
	}

	@Test
	void makesANewTicketOfAMailToOneThatIsClosedForGood() {
		Receipt receipt = submitted();
		close(receipt);
		MailedEvents mail = MailedEvents.requesterReply(ticket(receipt)).with("text", "Yine aynı sorun.");
		consume(mail.refusing("video.mp4", "kind"));
		Ticket fresh = this.tickets.find(mail.mailId()).block();
		assertThat(fresh.topic()).isEqualTo("staj");
		assertThat(fresh.subject()).startsWith(receipt.code() + ": ");
		assertThat(fresh.requester()).isEqualTo(ticket(receipt).requester());
		assertThat(fresh.status()).isEqualTo(TicketStatus.OPEN);
		assertThat(this.messages.firstOf(fresh.id()).block().text())
			.isEqualTo("Yine aynı sorun.\n\n(Eklenemeyen dosyalar: video.mp4.)");
		assertThat(historyOf(fresh.id())).extracting(HistoryEntry::detail).containsExactly("2", "video.mp4");
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.CLOSED);
		assertThat(messagesOf(receipt)).hasSize(1);
		consume(mail);
		assertThat(count("ticket where subject like '%s%%'".formatted(receipt.code()))).isEqualTo(1);
	}

	@Test
	void makesNoTicketOfACommandToCloseOneThatIsClosedButTellsOfRefusedFiles() {
		Receipt receipt = submitted();
		close(receipt);
		MailedEvents mail = MailedEvents.requesterReply(ticket(receipt)).with("text", "").commanding("close", null);
		consume(mail.refusing("video.mp4", "kind"));
		assertThat(this.tickets.find(mail.mailId()).blockOptional()).isEmpty();
		assertThat(historyOf(receipt)).extracting(HistoryEntry::detail).contains("video.mp4");
		JsonNode event = lastPublished("files-refused.v1", receipt);
		assertThat(event.path("refusedFiles").get(0).path("name").asString()).isEqualTo("video.mp4");
	}

	@Test
	void closesByCommandAndKeepsAnyOtherAsText() {
		Receipt receipt = submitted();
		consume(MailedEvents.requesterReply(ticket(receipt)).commanding("note", null));
		assertThat(lastMessageOf(receipt).text()).isEqualTo("#note\n\nTeşekkürler, oldu.");
		assertThat(notesOf(receipt)).isEmpty();
		consume(MailedEvents.requesterReply(ticket(receipt)).with("text", "").commanding("close", null));
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.RESOLVED);
		assertThat(messagesOf(receipt)).hasSize(2);
	}

	@Test
	void notesFilesThatWereNotTaken() {
		Receipt receipt = submitted();
		consume(MailedEvents.requesterReply(ticket(receipt)).refusing("video.mp4", "kind"));
		assertThat(historyOf(receipt)).extracting(HistoryEntry::what).contains(HistoryAct.FILES);
		assertThat(historyOf(receipt)).extracting(HistoryEntry::detail).contains("video.mp4");
	}

	@Test
	void hasTheRequesterToldOfFilesThatWereNotTaken() {
		Receipt receipt = submitted();
		consume(MailedEvents.requesterReply(ticket(receipt)).refusing("tez.docx", "password"));
		JsonNode event = lastPublished("files-refused.v1", receipt);
		assertThat(event.path("requester").path("email").asString())
			.isEqualTo(ticket(receipt).requester().email().text());
		assertThat(event.path("proven").asBoolean()).isTrue();
		assertThat(event.path("refusedFiles").get(0).path("name").asString()).isEqualTo("tez.docx");
		assertThat(event.path("refusedFiles").get(0).path("reason").asString()).isEqualTo("password");
		assertThat(event.path("refusedFiles").get(0).has("limit")).isFalse();
	}

	@Test
	void namesFilesThatWereNotTakenBelowTheText() {
		Receipt receipt = submitted();
		consume(MailedEvents.requesterReply(ticket(receipt)).refusing("video.mp4", "kind"));
		assertThat(lastMessageOf(receipt).text()).isEqualTo("Teşekkürler, oldu.\n\n(Eklenemeyen dosyalar: video.mp4.)");
	}

	@Test
	void keepsAMailOfWhichNothingCouldBeTaken() {
		Receipt receipt = submitted();
		consume(empty(receipt));
		assertThat(lastMessageOf(receipt).text())
			.isEqualTo("(E-postanın metni okunamadı; görevli özgün e-postayı açabilir.)");
		consume(empty(receipt).refusing("video.mp4", "kind"));
		assertThat(lastMessageOf(receipt).text())
			.isEqualTo("(E-postada yalnızca eklenemeyen dosyalar vardı: video.mp4.)");
		assertThat(published("requester-replied.v1", receipt)).hasSize(2);
		close(receipt);
		MailedEvents late = empty(receipt);
		consume(late);
		assertThat(this.messages.firstOf(late.mailId()).block().text()).startsWith("(E-postanın metni");
	}

	@Test
	void namesFilesThatWereNotTakenOfAHeldMail() {
		Receipt receipt = submitted();
		consume(doubtful(receipt).with("text", "").refusing("video.mp4", "kind"));
		post(receipt, "/held/" + heldOf(receipt).get(0).id() + "/release", Map.of()).expectStatus().isNoContent();
		assertThat(lastMessageOf(receipt).text()).endsWith("eklenemeyen dosyalar vardı: video.mp4.)");
	}

	@Test
	void letsTheRequesterReleaseOrThrowAwayWhatIsHeld() {
		Receipt receipt = submitted();
		consume(doubtful(receipt));
		UUID held = heldOf(receipt).get(0).id();
		post(submitted(), "/held/" + held + "/release", Map.of()).expectStatus().isNotFound();
		post(receipt, "/held/" + held + "/release", Map.of()).expectStatus().isNoContent();
		post(receipt, "/held/" + held + "/release", Map.of()).expectStatus().isNotFound();
		assertThat(lastMessageOf(receipt).name()).isEqualTo("Ayşe Yılmaz");
		consume(doubtful(receipt));
		post(receipt, "/held/" + heldOf(receipt).get(0).id() + "/discard", Map.of()).expectStatus().isNoContent();
		assertThat(heldOf(receipt)).isEmpty();
		assertThat(messagesOf(receipt)).hasSize(2);
		assertThat(historyOf(receipt)).extracting(HistoryEntry::what).contains(HistoryAct.DISCARD);
	}

	@Test
	void neverLetsARequesterReleaseWhatIsHeldForTheOffice() {
		Receipt receipt = submitted();
		consume(MailedEvents.staffReply(ticket(receipt)).from("kim@example.net", null));
		UUID held = heldOf(receipt).get(0).id();
		post(receipt, "/held/" + held + "/release", Map.of()).expectStatus().isNotFound();
		post(receipt, "/held/" + held + "/discard", Map.of()).expectStatus().isNotFound();
		show(receipt).expectBody().jsonPath("$.held.length()").isEqualTo(0);
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.release.release(idOf(receipt), held, fulya()).block());
		assertThat(heldOf(receipt)).hasSize(1);
		this.release.discard(idOf(receipt), held, gul()).block();
		assertThat(heldOf(receipt)).isEmpty();
	}

	@Test
	void keepsWhatIsHeldOfAClosedTicket() {
		Receipt receipt = submitted();
		consume(doubtful(receipt));
		close(receipt);
		post(receipt, "/held/" + heldOf(receipt).get(0).id() + "/release", Map.of()).expectStatus().isEqualTo(409);
		assertThat(heldOf(receipt)).hasSize(1);
	}

	@Test
	void showsThatMailsDoNotArriveUntilOneComes() {
		Receipt receipt = submitted();
		consume(MailedEvents.bounce(ticket(receipt)));
		show(receipt).expectBody()
			.jsonPath("$.undelivered.reason")
			.isEqualTo("mailbox-full")
			.jsonPath("$.undelivered.since")
			.isEqualTo("2026-11-24T06:12:00Z");
		assertThat(historyOf(receipt)).extracting(HistoryEntry::what).contains(HistoryAct.BOUNCE);
		consume(MailedEvents.requesterReply(ticket(receipt)));
		show(receipt).expectBody().jsonPath("$.undelivered").isEmpty();
	}

	@Test
	void doesNotTakeAnothersMailboxForTheRequesters() {
		Receipt receipt = submitted();
		consume(doubtful(receipt));
		consume(MailedEvents.bounce(ticket(receipt)));
		post(receipt, "/held/" + heldOf(receipt).get(0).id() + "/release", Map.of()).expectStatus().isNoContent();
		assertThat(ticket(receipt).undelivered()).isNotNull();
	}

	@Test
	void notesOfABounceOfTheOfficeOrOfAnOldAddressOnlyThatItWas() {
		Receipt receipt = submitted();
		consume(MailedEvents.bounce(ticket(receipt)).with("role", "staff").with("recipient", "staj@example.org"));
		consume(MailedEvents.bounce(ticket(receipt)).with("recipient", "eski@example.org"));
		assertThat(ticket(receipt).undelivered()).isNull();
		assertThat(historyOf(receipt)).extracting(HistoryEntry::what).filteredOn(HistoryAct.BOUNCE::equals).hasSize(2);
	}

	private MailedEvents empty(Receipt receipt) {
		return MailedEvents.requesterReply(ticket(receipt)).with("text", "");
	}

	private MailedEvents doubtful(Receipt receipt) {
		return MailedEvents.requesterReply(ticket(receipt)).from("ayse@ev.example.net", "Ayşe");
	}

}
