package org.destek.ticket.inboundmail;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.destek.messaging.inbox.UnusableEventException;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.heldreply.HeldReply;
import org.destek.ticket.mailreply.HeldReplyRelease;
import org.destek.ticket.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReplyReceivedHandlerTests extends ConsumingOffice {

	@Autowired
	private HeldReplyRelease release;

	@Test
	void letsAReplyJoinUnderTheNameOfWhoWroteIt() {
		Receipt receipt = submitted();
		consume(MailedEvents.staffReply(ticket(receipt)).from("gul.sahin@example.org", "Gül Şahin"));
		assertThat(lastMessageOf(receipt).from()).isEqualTo(Author.STAFF);
		assertThat(lastMessageOf(receipt).name()).isEqualTo("Gül Şahin");
		assertThat(lastMessageOf(receipt).address()).isEqualTo("staj@example.org");
		assertThat(heldOf(receipt)).isEmpty();
	}

	@Test
	void holdsAReplyThatIsNotBelievedAndAsksItsApprover() {
		Receipt receipt = submitted();
		consume(MailedEvents.staffReply(ticket(receipt))
			.with("recipient", "eposta@example.org")
			.from("eposta@example.org", null));
		assertThat(messagesOf(receipt)).hasSize(1);
		HeldReply held = heldOf(receipt).get(0);
		assertThat(held.reason()).isEqualTo(HeldReply.Reason.UNKNOWN_SENDER);
		assertThat(held.recipient()).isEqualTo("staj@example.org");
		JsonNode event = lastPublished("reply-held.v1", receipt);
		assertThat(event.path("recipient").path("address").asString()).isEqualTo("staj@example.org");
	}

	@Test
	void asksWhoHasTheTicketAboutAReplyOfSomebodyWhoHasNothingToDoWithItAnyMore() {
		Receipt receipt = submitted();
		this.actions.move(idOf(receipt), gul(), "eposta").block();
		this.actions.assign(idOf(receipt), gul(), "nur.mine").block();
		consume(MailedEvents.staffReply(ticket(receipt)).commanding("close", null));
		HeldReply reply = heldOf(receipt).get(0);
		assertThat(reply.recipient()).isEqualTo("nur.mine@example.org");
		JsonNode event = lastPublished("reply-held.v1", receipt).path("recipient");
		assertThat(event.path("name").asString()).isEqualTo("Nur Mine");
		assertThat(event.path("language").asString()).isEqualTo("en");
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.release.release(idOf(receipt), reply.id(), gul()).block());
		this.release.release(idOf(receipt), reply.id(), staff("nur.mine@example.org")).block();
		assertThat(lastMessageOf(receipt).name()).isEqualTo("Nur Mine");
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.RESOLVED);
	}

	@Test
	void asksTheFirstWhoWatchesTheTopicWhenNobodyHasTheTicket() {
		Receipt receipt = submitted();
		this.actions.assign(idOf(receipt), gul(), "hic.yok").block();
		consume(MailedEvents.staffReply(ticket(receipt)).with("recipient", "yok@example.org"));
		assertThat(heldOf(receipt)).extracting(HeldReply::recipient).containsExactly("staj@example.org");
		this.release.release(idOf(receipt), heldOf(receipt).get(0).id(), gul()).block();
		assertThat(lastMessageOf(receipt).name()).isEqualTo("Gül Şahin");
	}

	@Test
	void believesARequesterWhoseAddressTheTicketKnows() {
		Receipt receipt = submitted();
		consume(MailedEvents.requesterReply(ticket(receipt)));
		assertThat(lastMessageOf(receipt).from()).isEqualTo(Author.REQUESTER);
		assertThat(lastMessageOf(receipt).name()).isEqualTo("Ayşe Yılmaz");
		consume(MailedEvents.requesterReply(ticket(receipt))
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
			consume(each);
		}
		assertThat(messagesOf(receipt)).hasSize(2);
		assertThat(notesOf(receipt)).hasSize(1);
		assertThat(heldOf(receipt)).hasSize(1);
	}

	@Test
	void neverUsesAReplyToATicketThatIsNotThere() {
		Receipt receipt = submitted();
		MailedEvents reply = MailedEvents.staffReply(ticket(receipt)).with("ticketId", UUID.randomUUID().toString());
		assertThatExceptionOfType(UnusableEventException.class).isThrownBy(() -> consume(reply));
	}

}
