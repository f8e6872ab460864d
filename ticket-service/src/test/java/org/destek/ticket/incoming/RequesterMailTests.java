package org.destek.ticket.incoming;

import java.util.Map;
import java.util.UUID;

import org.destek.ticket.conversation.HeldReplyRelease;
import org.destek.ticket.conversation.HistoryAct;
import org.destek.ticket.conversation.HistoryEntry;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequesterMailTests extends HearingOffice {

	@Autowired
	private HeldReplyRelease release;

	@Test
	void reopensASolvedTicket() {
		Receipt receipt = submitted();
		answer(receipt, gul(), TicketStatus.RESOLVED);
		hear(MailedEvents.requesterReply(ticket(receipt)));
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.OPEN);
		assertThat(lastTold("requester-replied.v1", receipt).path("reopened").asBoolean()).isTrue();
	}

	@Test
	void makesANewTicketOfAMailToOneThatIsClosedForGood() {
		Receipt receipt = submitted();
		close(receipt);
		MailedEvents mail = MailedEvents.requesterReply(ticket(receipt)).with("text", "Yine aynı sorun.");
		hear(mail.refusing("video.mp4", "kind"));
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
		hear(mail);
		assertThat(count("ticket where subject like '%s%%'".formatted(receipt.code()))).isEqualTo(1);
	}

	@Test
	void closesByCommandAndKeepsAnyOtherAsText() {
		Receipt receipt = submitted();
		hear(MailedEvents.requesterReply(ticket(receipt)).commanding("note", null));
		assertThat(lastMessageOf(receipt).text()).isEqualTo("#note\n\nTeşekkürler, oldu.");
		assertThat(notesOf(receipt)).isEmpty();
		hear(MailedEvents.requesterReply(ticket(receipt)).with("text", "").commanding("close", null));
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.RESOLVED);
		assertThat(messagesOf(receipt)).hasSize(2);
	}

	@Test
	void notesFilesThatWereNotTaken() {
		Receipt receipt = submitted();
		hear(MailedEvents.requesterReply(ticket(receipt)).refusing("video.mp4", "kind"));
		assertThat(historyOf(receipt)).extracting(HistoryEntry::what).contains(HistoryAct.FILES);
		assertThat(historyOf(receipt)).extracting(HistoryEntry::detail).contains("video.mp4");
	}

	@Test
	void hasTheRequesterToldOfFilesThatWereNotTaken() {
		Receipt receipt = submitted();
		hear(MailedEvents.requesterReply(ticket(receipt)).refusing("tez.docx", "password"));
		JsonNode told = lastTold("files-refused.v1", receipt);
		assertThat(told.path("requester").path("email").asString())
			.isEqualTo(ticket(receipt).requester().email().text());
		assertThat(told.path("proven").asBoolean()).isTrue();
		assertThat(told.path("refusedFiles").get(0).path("name").asString()).isEqualTo("tez.docx");
		assertThat(told.path("refusedFiles").get(0).path("reason").asString()).isEqualTo("password");
		assertThat(told.path("refusedFiles").get(0).has("limit")).isFalse();
	}

	@Test
	void namesFilesThatWereNotTakenBelowTheText() {
		Receipt receipt = submitted();
		hear(MailedEvents.requesterReply(ticket(receipt)).refusing("video.mp4", "kind"));
		assertThat(lastMessageOf(receipt).text()).isEqualTo("Teşekkürler, oldu.\n\n(Eklenemeyen dosyalar: video.mp4.)");
		hear(empty(receipt).withFiles(file("belge.pdf")).refusing("{0}\n.exe", "kind"));
		assertThat(lastMessageOf(receipt).text())
			.isEqualTo("(Yalnızca dosya gönderildi.)\n\n(Eklenemeyen dosyalar: {0} .exe.)");
		hear(MailedEvents.requesterReply(ticket(receipt)).with("text", "ş".repeat(10_000)).refusing("a.exe", "kind"));
		assertThat(lastMessageOf(receipt).text()).hasSize(10_000).endsWith("ş…\n\n(Eklenemeyen dosyalar: a.exe.)");
	}

	@Test
	void keepsAMailOfWhichNothingCouldBeTaken() {
		Receipt receipt = submitted();
		hear(empty(receipt));
		assertThat(lastMessageOf(receipt).text())
			.isEqualTo("(E-postanın metni okunamadı; görevli özgün e-postayı açabilir.)");
		hear(empty(receipt).refusing("video.mp4", "kind"));
		assertThat(lastMessageOf(receipt).text())
			.isEqualTo("(E-postada yalnızca eklenemeyen dosyalar vardı: video.mp4.)");
		assertThat(told("requester-replied.v1", receipt)).hasSize(2);
		close(receipt);
		MailedEvents late = empty(receipt);
		hear(late);
		assertThat(this.messages.firstOf(late.mailId()).block().text()).startsWith("(E-postanın metni");
	}

	@Test
	void namesFilesThatWereNotTakenOfAHeldMail() {
		Receipt receipt = submitted();
		hear(doubtful(receipt).with("text", "").refusing("video.mp4", "kind"));
		post(receipt, "/held/" + heldOf(receipt).get(0).id() + "/release", Map.of()).expectStatus().isNoContent();
		assertThat(lastMessageOf(receipt).text()).endsWith("eklenemeyen dosyalar vardı: video.mp4.)");
	}

	@Test
	void letsTheRequesterReleaseOrThrowAwayWhatIsHeld() {
		Receipt receipt = submitted();
		hear(doubtful(receipt));
		UUID held = heldOf(receipt).get(0).id();
		post(submitted(), "/held/" + held + "/release", Map.of()).expectStatus().isNotFound();
		post(receipt, "/held/" + held + "/release", Map.of()).expectStatus().isNoContent();
		post(receipt, "/held/" + held + "/release", Map.of()).expectStatus().isNotFound();
		assertThat(lastMessageOf(receipt).name()).isEqualTo("Ayşe Yılmaz");
		hear(doubtful(receipt));
		post(receipt, "/held/" + heldOf(receipt).get(0).id() + "/discard", Map.of()).expectStatus().isNoContent();
		assertThat(heldOf(receipt)).isEmpty();
		assertThat(messagesOf(receipt)).hasSize(2);
		assertThat(historyOf(receipt)).extracting(HistoryEntry::what).contains(HistoryAct.DISCARD);
	}

	@Test
	void neverLetsARequesterReleaseWhatIsHeldForTheOffice() {
		Receipt receipt = submitted();
		hear(MailedEvents.staffReply(ticket(receipt)).from("kim@example.net", null));
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
		hear(doubtful(receipt));
		close(receipt);
		post(receipt, "/held/" + heldOf(receipt).get(0).id() + "/release", Map.of()).expectStatus().isEqualTo(409);
		assertThat(heldOf(receipt)).hasSize(1);
	}

	@Test
	void showsThatMailsDoNotArriveUntilOneComes() {
		Receipt receipt = submitted();
		hear(MailedEvents.bounce(ticket(receipt)));
		show(receipt).expectBody()
			.jsonPath("$.undelivered.reason")
			.isEqualTo("mailbox-full")
			.jsonPath("$.undelivered.since")
			.isEqualTo("2026-11-24T06:12:00Z");
		assertThat(historyOf(receipt)).extracting(HistoryEntry::what).contains(HistoryAct.BOUNCE);
		hear(MailedEvents.requesterReply(ticket(receipt)));
		show(receipt).expectBody().jsonPath("$.undelivered").isEmpty();
	}

	@Test
	void doesNotTakeAnothersMailboxForTheRequesters() {
		Receipt receipt = submitted();
		hear(doubtful(receipt));
		hear(MailedEvents.bounce(ticket(receipt)));
		post(receipt, "/held/" + heldOf(receipt).get(0).id() + "/release", Map.of()).expectStatus().isNoContent();
		assertThat(ticket(receipt).undelivered()).isNotNull();
	}

	@Test
	void notesOfABounceOfTheOfficeOrOfAnOldAddressOnlyThatItWas() {
		Receipt receipt = submitted();
		hear(MailedEvents.bounce(ticket(receipt)).with("role", "staff").with("recipient", "staj@example.org"));
		hear(MailedEvents.bounce(ticket(receipt)).with("recipient", "eski@example.org"));
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
