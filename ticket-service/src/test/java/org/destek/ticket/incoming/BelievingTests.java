package org.destek.ticket.incoming;

import java.util.List;
import java.util.UUID;

import org.destek.messaging.inbox.UnusableEventException;
import org.destek.ticket.conversation.HeldReply;
import org.destek.ticket.conversation.HeldReplyRelease;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BelievingTests extends HearingOffice {

	@Autowired
	private HeldReplyRelease release;

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// recipient, sender, authentication: the recipient's own address or one of
			// those that answer for it; who is asked when it is not believed
			"staj@example.org, staj@example.org, none, -, -", "staj@example.org, Gul.Sahin@EXAMPLE.org, pass, -, -",
			"STAJ@example.org, omer.yilmaz@example.org, none, -, -",
			"bilgi.islem@example.org, bilgi.islem@example.org, none, -, -",
			"STAJ@example.org, gul.sahin@ev.example.net, pass, unknown-sender, staj@example.org",
			"fulya.dag@example.org, gul.sahin@example.org, pass, unknown-sender, fulya.dag@example.org",
			"staj@example.org, fulya.dag@example.org, pass, unknown-sender, staj@example.org",
			"eposta@example.org, eposta@example.org, pass, unknown-sender, staj@example.org",
			"yok@example.org, yok@example.org, pass, unknown-sender, staj@example.org",
			"staj@example.org, gul.sahin@example.org, fail, unauthenticated, staj@example.org",
			"staj@example.org, baskasi@example.org, fail, unknown-sender, staj@example.org" })
	void believesOnlyWhomTheRecipientsEntryNames(String recipient, String sender, String authentication,
			@Nullable String reason, @Nullable String asked) {
		Receipt receipt = submitted();
		hear(MailedEvents.staffReply(ticket(receipt))
			.with("recipient", recipient)
			.with("authentication", authentication)
			.from(sender, "Adı Soyadı"));
		if (reason == null) {
			assertThat(lastMessageOf(receipt).from()).isEqualTo(Author.STAFF);
			assertThat(heldOf(receipt)).isEmpty();
		}
		else {
			assertThat(messagesOf(receipt)).hasSize(1);
			assertThat(heldOf(receipt)).extracting((each) -> each.reason().label()).containsExactly(reason);
			JsonNode told = lastTold("reply-held.v1", receipt);
			assertThat(told.path("recipient").path("address").asString()).isEqualTo(asked);
			assertThat(heldOf(receipt)).extracting(HeldReply::recipient).containsExactly(asked);
		}
	}

	@Test
	void namesThePersonBehindASharedMailbox() {
		Receipt receipt = submitted();
		hear(MailedEvents.staffReply(ticket(receipt)).from("gul.sahin@example.org", "Gül Şahin"));
		assertThat(lastMessageOf(receipt).name()).isEqualTo("Gül Şahin");
		hear(MailedEvents.staffReply(ticket(receipt)).from("omer.yilmaz@example.org", null));
		assertThat(lastMessageOf(receipt).name()).isEqualTo("omer.yilmaz");
		hear(MailedEvents.staffReply(ticket(receipt)).from("staj@example.org", "Başka Ad"));
		assertThat(lastMessageOf(receipt).name()).isEqualTo("Staj Birimi");
		assertThat(lastMessageOf(receipt).address()).isEqualTo("staj@example.org");
	}

	@Test
	void believesWhoStillHasATicketThatWasMovedAway() {
		Receipt receipt = submitted();
		this.desk.move(idOf(receipt), gul(), "eposta").block();
		MailedEvents reply = MailedEvents.staffReply(ticket(receipt))
			.with("recipient", "nur.mine@example.org")
			.from("nur.mine@example.org", null);
		hear(reply);
		assertThat(heldOf(receipt)).hasSize(1);
		this.desk.assign(idOf(receipt), gul(), "nur.mine").block();
		hear(reply.with("mailId", UUID.randomUUID().toString()));
		assertThat(lastMessageOf(receipt).name()).isEqualTo("Nur Mine");
	}

	@Test
	void asksWhoHasTheTicketAboutAReplyOfSomebodyWhoHasNothingToDoWithItAnyMore() {
		Receipt receipt = submitted();
		this.desk.move(idOf(receipt), gul(), "eposta").block();
		this.desk.assign(idOf(receipt), gul(), "nur.mine").block();
		hear(MailedEvents.staffReply(ticket(receipt)).commanding("close", null));
		HeldReply reply = heldOf(receipt).get(0);
		assertThat(reply.recipient()).isEqualTo("nur.mine@example.org");
		JsonNode told = lastTold("reply-held.v1", receipt).path("recipient");
		assertThat(told.path("name").asString()).isEqualTo("Nur Mine");
		assertThat(told.path("language").asString()).isEqualTo("en");
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.release.release(idOf(receipt), reply.id(), gul()).block());
		this.release.release(idOf(receipt), reply.id(), staff("nur.mine@example.org")).block();
		assertThat(lastMessageOf(receipt).name()).isEqualTo("Nur Mine");
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.RESOLVED);
	}

	@Test
	void asksTheFirstWhoWatchesTheTopicWhenNobodyHasTheTicket() {
		Receipt receipt = submitted();
		this.desk.assign(idOf(receipt), gul(), "hic.yok").block();
		hear(MailedEvents.staffReply(ticket(receipt)).with("recipient", "yok@example.org"));
		assertThat(heldOf(receipt)).extracting(HeldReply::recipient).containsExactly("staj@example.org");
		this.release.release(idOf(receipt), heldOf(receipt).get(0).id(), gul()).block();
		assertThat(lastMessageOf(receipt).name()).isEqualTo("Gül Şahin");
	}

	@Test
	void believesWhatOperationsLetOutButNotItsSender() {
		Receipt receipt = submitted();
		hear(MailedEvents.staffReply(ticket(receipt)).with("authentication", "fail").released());
		assertThat(messagesOf(receipt)).hasSize(2);
		hear(MailedEvents.staffReply(ticket(receipt)).from("kim@example.net", null).released());
		assertThat(messagesOf(receipt)).hasSize(2);
		assertThat(heldOf(receipt)).hasSize(1);
	}

	@Test
	void believesARequesterWhoseAddressTheTicketKnows() {
		Receipt receipt = submitted();
		hear(MailedEvents.requesterReply(ticket(receipt)));
		assertThat(lastMessageOf(receipt).from()).isEqualTo(Author.REQUESTER);
		assertThat(lastMessageOf(receipt).name()).isEqualTo("Ayşe Yılmaz");
		hear(MailedEvents.requesterReply(ticket(receipt))
			.from("ayse@ev.example.net", "Ayşe")
			.commanding("close", null)
			.withFiles(file("belge.pdf")));
		assertThat(heldOf(receipt)).extracting(HeldReply::role).containsExactly(Author.REQUESTER);
		show(receipt).expectBody()
			.jsonPath("$.messages.length()")
			.isEqualTo(2)
			.jsonPath("$.held[0].from")
			.isEqualTo("ayse@ev.example.net")
			.jsonPath("$.held[0].text")
			.isEqualTo("Teşekkürler, oldu.")
			.jsonPath("$.held[0].command")
			.isEqualTo("#close")
			.jsonPath("$.held[0].attachments[0].name")
			.isEqualTo("belge.pdf")
			.jsonPath("$.held[0].attachments[0].url")
			.value(String.class, (url) -> assertThat(url).startsWith("/api/attachments/"))
			.jsonPath("$.held[0].originalUrl")
			.value(String.class,
					(url) -> assertThat(url).startsWith("/api/mails/" + heldOf(receipt).get(0).mailId() + "?"));
	}

	@Test
	void readsAMailOnce() {
		Receipt receipt = submitted();
		MailedEvents answer = MailedEvents.staffReply(ticket(receipt));
		MailedEvents note = MailedEvents.staffReply(ticket(receipt)).commanding("note", null);
		MailedEvents doubtful = MailedEvents.staffReply(ticket(receipt)).from("kim@example.net", null);
		for (MailedEvents each : List.of(answer, answer, note, note, doubtful, doubtful)) {
			hear(each);
		}
		assertThat(messagesOf(receipt)).hasSize(2);
		assertThat(notesOf(receipt)).hasSize(1);
		assertThat(heldOf(receipt)).hasSize(1);
	}

	@Test
	void neverUsesAReplyToATicketThatIsNotThere() {
		Receipt receipt = submitted();
		MailedEvents reply = MailedEvents.staffReply(ticket(receipt)).with("ticketId", UUID.randomUUID().toString());
		assertThatExceptionOfType(UnusableEventException.class).isThrownBy(() -> hear(reply));
	}

}
