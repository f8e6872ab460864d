package org.destek.ticket.inboundmail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.history.Note;
import org.destek.ticket.triage.Priority;
import org.destek.ticket.triage.Tag;
import org.destek.ticket.triage.Triages;

import static org.assertj.core.api.Assertions.assertThat;

class StaffCommandTests extends ConsumingOffice {

	@Autowired
	private Triages triages;

	@Test
	void answersWithoutACommandAndWithoutAReceipt() {
		Receipt receipt = submitted();
		Attachment file = file("bildirge.pdf");
		consume(MailedEvents.staffReply(ticket(receipt)).withFiles(file));
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.ANSWERED);
		assertThat(lastMessageOf(receipt).attachments()).containsExactly(file);
		assertThat(lastMessageOf(receipt).mailId()).isNotNull();
		assertThat(published("command-answered.v1", receipt)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "wait, WAITING", "close, RESOLVED" })
	void answersAsTheCommandSays(String act, TicketStatus after) {
		Receipt receipt = submitted();
		consume(MailedEvents.staffReply(ticket(receipt)).commanding(act, null));
		assertThat(ticket(receipt).status()).isEqualTo(after);
		assertThat(messagesOf(receipt)).hasSize(2);
		assertOutcome(receipt, act, "done", "");
	}

	@Test
	void callsATicketSolvedWithoutATextAndAsksForNoneOtherwise() {
		Receipt receipt = submitted();
		consume(MailedEvents.staffReply(ticket(receipt)).with("text", "").commanding("wait", null));
		assertOutcome(receipt, "wait", "refused", "no-text");
		consume(MailedEvents.staffReply(ticket(receipt)).with("text", ""));
		assertOutcome(receipt, "answer", "refused", "no-text");
		consume(MailedEvents.staffReply(ticket(receipt)).with("text", "").commanding("note", null));
		assertOutcome(receipt, "note", "refused", "no-text");
		consume(MailedEvents.staffReply(ticket(receipt)).with("text", "").commanding("close", null));
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.RESOLVED);
		assertThat(messagesOf(receipt)).hasSize(1);
		assertOutcome(receipt, "close", "done", "");
	}

	@Test
	void keepsAnInternalNote() {
		Receipt receipt = submitted();
		consume(MailedEvents.staffReply(ticket(receipt)).commanding("note", null).from("gul.sahin@example.org", "Gül"));
		assertThat(notesOf(receipt)).extracting((each) -> each.author().name()).containsExactly("Gül");
		assertThat(messagesOf(receipt)).hasSize(1);
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.OPEN);
	}

	@Test
	void takesAndLaysDown() {
		Receipt receipt = submitted();
		consume(bare(receipt).commanding("take", null).from("gul.sahin@example.org", "Gül Şahin"));
		assertThat(ticket(receipt).assignee()).isEqualTo(gul().agent());
		assertThat(lastPublished("command-answered.v1", receipt).path("person").asString()).isEqualTo("Gül Şahin");
		consume(bare(receipt).commanding("release", null));
		assertThat(ticket(receipt).assignee()).isNull();
	}

	@Test
	void assignsAndKeepsTheTextForColleagues() {
		Receipt receipt = submitted();
		consume(MailedEvents.staffReply(ticket(receipt)).commanding("assign", "fulya.dag"));
		assertThat(ticket(receipt).assignee()).isEqualTo(fulya().agent());
		assertThat(lastPublished("command-answered.v1", receipt).path("person").asString()).isEqualTo("Fulya Dağ");
		assertThat(lastPublished("command-answered.v1", receipt).path("kept").asBoolean()).isTrue();
		assertThat(notesOf(receipt)).hasSize(1);
		assertThat(messagesOf(receipt)).hasSize(1);
	}

	@Test
	void saysWhomOrWhatCouldHaveBeenMeant() {
		Receipt receipt = submitted();
		consume(MailedEvents.staffReply(ticket(receipt)).commanding("assign", "kimse"));
		assertOutcome(receipt, "assign", "refused", "unknown-person");
		assertThat(lastPublished("command-answered.v1", receipt).path("choices").valueStream().map(JsonNode::asString))
			.contains("fulya.dag@example.org");
		consume(bare(receipt).commanding("assign", null));
		assertOutcome(receipt, "assign", "refused", "unknown-person");
		consume(bare(receipt).commanding("topic", "yok"));
		assertOutcome(receipt, "topic", "refused", "unknown-topic");
		assertThat(lastPublished("command-answered.v1", receipt).path("choices").valueStream().map(JsonNode::asString))
			.containsExactly("eposta", "diger");
		assertThat(notesOf(receipt)).as("the text that came with a refused command").hasSize(1);
	}

	@Test
	void movesToAnotherTopic() {
		Receipt receipt = submitted();
		consume(bare(receipt).commanding("topic", "eposta"));
		assertThat(ticket(receipt).topic()).isEqualTo("eposta");
		assertOutcome(receipt, "topic", "done", "");
		assertThat(lastPublished("command-answered.v1", receipt).path("topic").path("slug").asString())
			.as("the receipt names where it went")
			.isEqualTo("eposta");
	}

	@Test
	void sortsATicket() {
		Receipt receipt = submitted();
		consume(bare(receipt).commanding("priority", "Yüksek"));
		assertOutcome(receipt, "priority", "done", "");
		consume(bare(receipt).commanding("tag", "#EDUROAM, Kablosuz"));
		assertOutcome(receipt, "tag", "done", "");
		assertThat(this.triages.of(idOf(receipt)).block()).satisfies((triage) -> {
			assertThat(triage.priority()).isEqualTo(Priority.HIGH);
			assertThat(triage.tags()).containsExactly(new Tag("eduroam"), new Tag("kablosuz"));
		});
		consume(MailedEvents.staffReply(ticket(receipt)).commanding("priority", "çok"));
		assertOutcome(receipt, "priority", "refused", "unknown-priority");
		assertThat(lastPublished("command-answered.v1", receipt).path("choices").valueStream().map(JsonNode::asString))
			.containsExactly("düşük", "normal", "yüksek", "acil");
		assertThat(notesOf(receipt)).as("the text beside it").hasSize(1);
		consume(bare(receipt).commanding("tag", "<b>"));
		assertOutcome(receipt, "tag", "refused", "unknown-tag");
		consume(bare(receipt).commanding("tag", "a,b,c,d,e,f,g,h,i"));
		assertOutcome(receipt, "tag", "refused", "too-many-tags");
		assertThat(messagesOf(receipt)).as("nothing went to the requester").hasSize(1);
	}

	@Test
	void neverSendsTheTextOfAnUnknownCommandToTheRequester() {
		Receipt receipt = submitted();
		consume(MailedEvents.staffReply(ticket(receipt)).with("text", "Öğrenci haklı.").commanding("unknown", null));
		assertOutcome(receipt, "unknown", "refused", "unknown-command");
		assertThat(lastPublished("command-answered.v1", receipt).path("argument").asString()).isEqualTo("#unknown");
		assertThat(lastPublished("command-answered.v1", receipt).path("kept").asBoolean()).isTrue();
		assertThat(messagesOf(receipt)).hasSize(1);
		assertThat(notesOf(receipt)).extracting(Note::text).containsExactly("Öğrenci haklı.");
		consume(bare(receipt).commanding("help", null));
		assertOutcome(receipt, "help", "done", "");
	}

	@Test
	void tellsWhichFilesWereNotTaken() {
		Receipt receipt = submitted();
		consume(MailedEvents.staffReply(ticket(receipt)).refusing("kurulum.exe", "kind"));
		assertOutcome(receipt, "answer", "done", "");
		assertThat(lastPublished("command-answered.v1", receipt).path("refusedFiles").get(0).path("name").asString())
			.isEqualTo("kurulum.exe");
		assertThat(messagesOf(receipt)).hasSize(2);
	}

	@Test
	void sendsFilesAlone() {
		Receipt receipt = submitted();
		consume(bare(receipt).withFiles(file("belge.pdf")));
		assertThat(lastMessageOf(receipt).text()).isEqualTo("(Yalnızca dosya gönderildi.)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "take", "assign", "note", "wait", "close", "topic", "unknown" })
	void tellsThatATicketIsClosedForGood(String act) {
		Receipt receipt = submitted();
		close(receipt);
		consume(MailedEvents.staffReply(ticket(receipt)).commanding(act, act.equals("topic") ? "eposta" : "fulya.dag"));
		assertOutcome(receipt, act, "refused", "ticket-closed");
		assertThat(notesOf(receipt)).isEmpty();
		assertThat(messagesOf(receipt)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "take", "release", "assign", "close", "topic" })
	void runsNoCommandOnATicketThatIsClosedForGood(String act) {
		Receipt receipt = submitted();
		close(receipt);
		consume(bare(receipt).commanding(act, act.equals("topic") ? "eposta" : "fulya.dag"));
		assertOutcome(receipt, act, "refused", "ticket-closed");
	}

	private MailedEvents bare(Receipt receipt) {
		return MailedEvents.staffReply(ticket(receipt)).with("text", "");
	}

	private void assertOutcome(Receipt receipt, String act, String outcome, String reason) {
		JsonNode event = lastPublished("command-answered.v1", receipt);
		assertThat(event.path("act").asString()).isEqualTo(act);
		assertThat(event.path("outcome").asString()).isEqualTo(outcome);
		assertThat(event.path("reason").asString("")).isEqualTo(reason);
	}

}
