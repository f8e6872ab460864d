package org.destek.ticket.inboundmail;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.ticket.core.FoldedText;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.heldreply.HeldReply;
import org.destek.ticket.mailreply.HeldReplyRelease;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a mail is folded: kept with its text wherever that goes. */
class FoldedMailTests extends ConsumingOffice {

	private static final FoldedText QUOTE = new FoldedText(1, "Ali yazdı:\n> Ne zaman?");

	@Autowired
	private HeldReplyRelease release;

	@Test
	void staysWithAnAnswerOfTheOffice() {
		Receipt receipt = submitted();
		consume(folding(MailedEvents.staffReply(ticket(receipt))));
		assertThat(lastMessageOf(receipt).folded()).containsExactly(QUOTE);
		assertThat(lastPublished("staff-answered.v1", receipt).path("message")
			.path("folded")
			.path(0)
			.path("text")
			.asString()).isEqualTo(QUOTE.text());
		show(receipt).expectBody()
			.jsonPath("$.messages[1].text")
			.isEqualTo("Yarın.\nBekleriz.")
			.jsonPath("$.messages[1].folded[0].after")
			.isEqualTo(1)
			.jsonPath("$.messages[1].folded[0].text")
			.isEqualTo(QUOTE.text())
			.jsonPath("$.messages[0].folded")
			.isEmpty();
	}

	@Test
	void staysWithAMailOfTheRequesterBelowALineThatIsNoCommand() {
		Receipt receipt = submitted();
		consume(folding(MailedEvents.requesterReply(ticket(receipt))).commanding("note", null));
		assertThat(lastMessageOf(receipt).text()).isEqualTo("#note\n\nYarın.\nBekleriz.");
		assertThat(lastMessageOf(receipt).folded()).containsExactly(new FoldedText(3, QUOTE.text()));
		assertThat(lastPublished("requester-replied.v1", receipt).path("message")
			.path("folded")
			.path(0)
			.path("after")
			.asInt()).isEqualTo(3);
	}

	@Test
	void staysWithANote() {
		Receipt receipt = submitted();
		consume(folding(MailedEvents.staffReply(ticket(receipt))).commanding("note", null));
		assertThat(notesOf(receipt).get(0).folded()).containsExactly(QUOTE);
	}

	@Test
	void waitsWithAHeldReplyAndJoinsWithIt() {
		Receipt receipt = submitted();
		consume(folding(MailedEvents.requesterReply(ticket(receipt))).from("ev@example.com", null));
		HeldReply held = heldOf(receipt).get(0);
		assertThat(held.folded()).containsExactly(QUOTE);
		assertThat(lastPublished("reply-held.v1", receipt).path("held").path("folded")).hasSize(1);
		this.release.release(idOf(receipt), held.id()).block();
		assertThat(lastMessageOf(receipt).folded()).containsExactly(QUOTE);
	}

	@Test
	void isUnfoldedWhereAMailBeginsANewRequest() {
		Receipt receipt = submitted();
		close(receipt);
		MailedEvents mail = folding(MailedEvents.requesterReply(ticket(receipt)));
		consume(mail);
		Ticket fresh = this.tickets.find(mail.mailId()).block();
		assertThat(this.messages.firstOf(fresh.id()).block().text())
			.isEqualTo("Yarın.\n\nAli yazdı:\n> Ne zaman?\n\nBekleriz.");
	}

	private static MailedEvents folding(MailedEvents mail) {
		return mail.with("text", "Yarın.\nBekleriz.").folding(QUOTE.after(), QUOTE.text());
	}

}
