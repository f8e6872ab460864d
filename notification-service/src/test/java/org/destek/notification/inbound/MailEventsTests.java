package org.destek.notification.inbound;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.mail.util.SharedByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.notification.inbound.classify.AnsweredNotice;
import org.destek.notification.inbound.classify.ClassifiedMail;
import org.destek.notification.inbound.classify.ClassifiedMails;
import org.destek.notification.inbound.classify.MailClassification;
import org.destek.notification.mime.UnreadableMailException;
import org.destek.notification.reading.MailReader;
import org.destek.notification.reading.ReadingProperties;
import org.destek.testing.contract.EventContract;

import static org.assertj.core.api.Assertions.assertThat;

/** Which mails have an event, and what it holds. */
class MailEventsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final MailReader READER = new MailReader(new ReadingProperties(List.of()));

	private static final String SENDER = "Gül Şahin <gul.sahin@example.org>";

	@Test
	void aPersonIsToldThatAMailWaits() throws Exception {
		JsonNode event = quarantined(Letter.from(SENDER, "Yarın yokum.").with("Subject", "Out of office"),
				"looks-automatic");
		assertThat(event.get("reason").asString()).isEqualTo("looks-automatic");
		assertThat(event.get("subject").asString()).isEqualTo("Out of office");
		assertThat(event.get("sender").get("address").asString()).isEqualTo("gul.sahin@example.org");
	}

	@ParameterizedTest
	@CsvSource({ "List-Id, <a.example.org>", "From, no-reply@example.org", "From, 'a@b.org, c@d.org'",
			"Auto-Submitted, auto-replied", "Return-Path, <>" })
	void nobodyAnswersAProgram(String header, String value) throws Exception {
		ClassifiedMail mail = mail(Letter.from(SENDER, "Duyuru").with(header, value),
				new MailClassification.Quarantined("bulk"));
		assertThat(MailEvents.quarantined(mail, "bulk")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "unauthenticated", "rewritten" })
	void whatSomebodyElseMayHaveWrittenIsNotQuoted(String reason) throws Exception {
		assertThat(quarantined(Letter.from(SENDER, "Merhaba").with("Subject", "Gizli"), reason).get("subject").isNull())
			.isTrue();
	}

	@Test
	void subjectsAndTextsAreCutAsTheContractCountsThem() throws Exception {
		Letter letter = Letter.from(SENDER, "😀".repeat(10_001)).with("Subject", "a".repeat(280));
		JsonNode event = valid(MailEvents.of(ready(letter, new MailClassification.Request("staj"))).orElseThrow());
		assertThat(event.get("subject").asString()).hasSize(250);
		assertThat(event.get("text").asString().codePointCount(0, event.get("text").asString().length()))
			.isEqualTo(10_000);
	}

	@Test
	void aRequestOfNothingButFilesHasAText() throws Exception {
		Letter letter = Letter.from(SENDER, "").without("Subject");
		JsonNode event = valid(MailEvents.of(ready(letter, new MailClassification.Request("staj"))).orElseThrow());
		assertThat(event.get("text").asString()).isEqualTo("-");
	}

	@Test
	void aReplyHasTheKeyOfItsTicketAndAStrayMailHasNoEvent() throws Exception {
		UUID ticket = UUID.randomUUID();
		Letter letter = Letter.from(SENDER, "Tamam.");
		OutgoingEvent reply = MailEvents
			.of(ready(letter,
					new MailClassification.Reply(
							new AnsweredNotice(ticket, "K7M-3XR-9TQ2", "staff", "staj@example.org", null))))
			.orElseThrow();
		assertThat(reply.key()).isEqualTo(ticket);
		assertThat(valid(reply).get("text").asString()).isEqualTo("Tamam.");
		assertThat(MailEvents.of(ready(letter, new MailClassification.Stray()))).isEmpty();
	}

	private static JsonNode quarantined(Letter letter, String reason) throws UnreadableMailException {
		ClassifiedMail mail = mail(letter, new MailClassification.Quarantined(reason));
		return valid(MailEvents.quarantined(mail, reason).orElseThrow());
	}

	private static ReadyMail ready(Letter letter, MailClassification classification) throws UnreadableMailException {
		return ReadyMail.withoutFiles(mail(letter, classification));
	}

	private static ClassifiedMail mail(Letter letter, MailClassification classification)
			throws UnreadableMailException {
		byte[] raw = letter.toString().getBytes(StandardCharsets.UTF_8);
		return new ClassifiedMail(ClassifiedMails.stored(1, raw.length, 0),
				READER.read(new SharedByteArrayInputStream(raw)), classification);
	}

	private static JsonNode valid(OutgoingEvent event) {
		String data = JSON.writeValueAsString(event.data());
		assertThat(EventContract.faults(event.type(), data)).isEmpty();
		return JSON.readTree(data);
	}

}
