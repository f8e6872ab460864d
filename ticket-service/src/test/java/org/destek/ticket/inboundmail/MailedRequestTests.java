package org.destek.ticket.inboundmail;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.messaging.inbox.UnusableEventException;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.history.HistoryEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MailedRequestTests extends ConsumingOffice {

	@Test
	void makesATicketOfAMail() {
		MailedEvents mail = MailedEvents.request().withFiles(file("ekran.pdf"));
		consume(mail);
		Ticket ticket = this.tickets.find(mail.mailId()).block();
		assertThat(ticket.topic()).isEqualTo("eposta");
		assertThat(ticket.subject()).isEqualTo("Kota doldu");
		assertThat(ticket.requester().name()).isEqualTo("Işıl Çağrı Öğüt");
		assertThat(ticket.requester().unit()).isEqualTo("E-posta ile gönderildi");
		assertThat(ticket.privacyNotice()).isNull();
		Receipt receipt = new Receipt(ticket.code().text(), "", "open", "");
		assertThat(lastMessageOf(receipt).attachments()).hasSize(1);
		assertThat(lastMessageOf(receipt).mailId()).isEqualTo(mail.mailId());
		assertThat(addressesOf(lastPublished("ticket-submitted.v1", receipt))).containsExactly("eposta@example.org",
				"fulya.dag@example.org");
		consume(mail);
		assertThat(published("ticket-submitted.v1", receipt)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "Ali Er, ali@example.org, Ali Er", "-, ali.er@example.org, ali.er",
			"A, b@example.org, b@example.org", "'Ali\u0007 Er', ali@example.org, Ali Er" })
	void namesItsWriter(@Nullable String name, String address, String expected) {
		MailedEvents mail = MailedEvents.request().from(address, name);
		consume(mail);
		assertThat(this.tickets.find(mail.mailId()).block().requester().name()).isEqualTo(expected);
	}

	@Test
	void takesTheFirstWordsForAMissingSubjectAndTheLastTopicForAnUnknownOne() {
		MailedEvents mail = MailedEvents.request().withNull("subject").with("topic", "yok").with("language", "en");
		consume(mail);
		Ticket ticket = this.tickets.find(mail.mailId()).block();
		assertThat(ticket.subject()).isEqualTo("Posta kutum doldu, büyütebilir misiniz?");
		assertThat(ticket.topic()).isEqualTo("diger");
		assertThat(ticket.requester().unit()).isEqualTo("Sent by e-mail");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "(konu yok)", "(no subject)" })
	void takesTheSubjectFromAfterTheGreeting(String subject) {
		MailedEvents mail = MailedEvents.request()
			.with("subject", subject)
			.with("text", "Sayın yetkili,\n\nKütüphaneden aldığım kitabın süresini uzatamıyorum, sayfa her seferinde"
					+ " oturumumu kapatıyor.");
		consume(mail);
		assertThat(this.tickets.find(mail.mailId()).block().subject())
			.isEqualTo("Kütüphaneden aldığım kitabın süresini uzatamıyorum, sayfa…");
	}

	@Test
	void notesFilesThatWereNotTaken() {
		MailedEvents mail = MailedEvents.request().refusing("kurulum.exe", "kind");
		consume(mail);
		assertThat(this.messages.firstOf(mail.mailId()).block().text())
			.endsWith("\n\n(Eklenemeyen dosyalar: kurulum.exe.)");
		assertThat(historyOf(mail.mailId())).extracting(HistoryEntry::detail).containsExactly("2", "kurulum.exe");
	}

	@Test
	void refusesASenderThatIsNoAddress() {
		assertThatExceptionOfType(UnusableEventException.class)
			.isThrownBy(() -> consume(MailedEvents.request().from("nobody", null)));
	}

}
