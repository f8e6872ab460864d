package org.destek.ticket.inboundmail;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.heldreply.HeldReply;
import org.destek.ticket.mailreply.HeldReplyRelease;

import static org.assertj.core.api.Assertions.assertThat;

class AnsweredMeanwhileTests extends ConsumingOffice {

	private static final String LONG_AGO = "2020-01-01T00:00:00Z";

	@Autowired
	private HeldReplyRelease release;

	@Test
	void holdsAnAnswerWhenAnotherAnsweredMeanwhile() {
		Receipt receipt = submitted();
		answer(receipt, gul(), TicketStatus.ANSWERED);
		consume(byFulya(receipt).with("noticeAt", LONG_AGO));
		assertThat(messagesOf(receipt)).hasSize(2);
		JsonNode event = lastPublished("reply-held.v1", receipt);
		assertThat(event.path("held").path("reason").asString()).isEqualTo("raced");
		assertThat(event.path("held").path("answeredBy").asString()).isEqualTo("Gül Şahin");
		assertThat(event.path("recipient").path("name").asString()).isEqualTo("Fulya Dağ");
	}

	@Test
	void holdsNothingWhenTheRequesterWroteSince() {
		Receipt receipt = submitted();
		answer(receipt, gul(), TicketStatus.ANSWERED);
		post(receipt, "/messages", Map.of("text", "Olmadı.")).expectStatus().isCreated();
		consume(byFulya(receipt).with("noticeAt", LONG_AGO));
		assertThat(messagesOf(receipt)).hasSize(4);
	}

	@Test
	void holdsNothingForOnesOwnAnswerForANoteOrWhenTheAnswerWasKnown() {
		Receipt receipt = submitted();
		answer(receipt, fulya(), TicketStatus.ANSWERED);
		consume(byFulya(receipt).with("noticeAt", LONG_AGO));
		answer(receipt, gul(), TicketStatus.ANSWERED);
		consume(byFulya(receipt).with("noticeAt", LONG_AGO).commanding("note", null));
		consume(byFulya(receipt).with("noticeAt", this.clock.instant().plusSeconds(1).toString()));
		assertThat(heldOf(receipt)).isEmpty();
		assertThat(messagesOf(receipt)).hasSize(5);
		assertThat(notesOf(receipt)).hasSize(1);
	}

	@Test
	void takesWhoAnswersNoKnownNoticeToKnowNoOthersAnswer() {
		Receipt receipt = submitted();
		consume(byFulya(receipt).withNull("noticeAt"));
		consume(byFulya(receipt).withNull("noticeAt"));
		answer(receipt, gul(), TicketStatus.ANSWERED);
		consume(byFulya(receipt).withNull("noticeAt"));
		assertThat(heldOf(receipt)).extracting(HeldReply::answeredBy).containsExactly("Gül Şahin");
		post(receipt, "/messages", Map.of("text", "Olmadı.")).expectStatus().isCreated();
		consume(byFulya(receipt).withNull("noticeAt"));
		assertThat(heldOf(receipt)).hasSize(1);
		assertThat(messagesOf(receipt)).hasSize(6);
	}

	@Test
	void sendsARacedAnswerOnceItsWriterSaysSo() {
		Receipt receipt = submitted();
		answer(receipt, gul(), TicketStatus.ANSWERED);
		consume(byFulya(receipt).with("noticeAt", LONG_AGO).commanding("close", null));
		UUID id = heldOf(receipt).get(0).id();
		assertThat(this.release.release(idOf(receipt), id, fulya()).thenReturn(true).block()).isTrue();
		assertThat(lastMessageOf(receipt).name()).isEqualTo("Fulya Dağ");
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.RESOLVED);
		assertThat(heldOf(receipt)).isEmpty();
	}

	private MailedEvents byFulya(Receipt receipt) {
		return MailedEvents.staffReply(ticket(receipt))
			.with("recipient", "fulya.dag@example.org")
			.from("fulya.dag@example.org", "Fulya");
	}

}
