package org.destek.notification.smtp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.notification.delivery.transport.OutgoingMail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MimeMailTests {

	private static final Session SESSION = Session.getInstance(new Properties());

	@Test
	void carriesEveryHeaderOfTheContract() throws Exception {
		MimeMessage mail = read(written(Mails.usual()));
		assertThat(mail.getFrom()).containsExactly(new InternetAddress("destek@example.org", "Destek Sistemi"));
		assertThat(((InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0]).getPersonal())
			.isEqualTo("Elif Yıldız");
		assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("destek+ab23@example.org"));
		assertThat(mail.getSubject()).isEqualTo("[K7M-3XR-9TQ2] Staj başvurum onaylanmış görünmüyor");
		assertThat(mail.getHeader("Message-ID")).containsExactly("<ab23@example.org>");
		assertThat(mail.getHeader("In-Reply-To")).containsExactly("<ticket.1.staff@example.org>");
		assertThat(mail.getHeader("References")).containsExactly("<ticket.1.staff@example.org>");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
		assertThat(mail.getHeader("Content-Language")).containsExactly("tr");
		assertThat(mail.getSentDate()).hasSameTimeAs("2026-11-23T11:05:00Z");
	}

	@Test
	void holdsTextBeforeHtmlInUtf8() throws Exception {
		MimeMultipart bodies = (MimeMultipart) read(written(Mails.usual())).getContent();
		assertThat(bodies.getContentType()).startsWith("multipart/alternative");
		assertThat(bodies.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
		assertThat(bodies.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
		assertThat((String) bodies.getBodyPart(0).getContent()).startsWith("Düz metin ğüşıöç");
		assertThat((String) bodies.getBodyPart(1).getContent()).startsWith("<p>HTML ğüşıöç");
	}

	@Test
	void isPlainAsciiWithShortLines() throws Exception {
		String source = written(Mails.to("elif@example.org", "Ğ".repeat(100), "Ş".repeat(500)));
		assertThat(source).matches("\\p{ASCII}*");
		assertThat(source.lines()).allMatch((line) -> line.length() <= 998);
		assertThat(source.substring(0, source.indexOf("\r\n\r\n")).lines()).allMatch((line) -> line.length() <= 78);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "a\n", "\n\n", "sonda boşluk \nve sekme\t\nbitti ",
			"= eşittir =\n.\n..\nFrom ben", "ğ", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "\u0000\u001F" })
	void bodiesArriveAsTheyWere(String body) throws Exception {
		for (String text : List.of(body, "x".repeat(75) + body, "x".repeat(76) + body, body.repeat(200))) {
			OutgoingMail usual = Mails.usual();
			String source = written(new OutgoingMail(usual.envelopeSender(), usual.from(), usual.fromName(), usual.to(),
					null, usual.replyTo(), usual.messageId(), null, usual.subject(), "tr", usual.date(), text, text));
			MimeMultipart bodies = (MimeMultipart) read(source).getContent();
			assertThat(((String) bodies.getBodyPart(0).getContent()).replace("\r\n", "\n")).isEqualTo(text);
			assertThat(((String) bodies.getBodyPart(1).getContent()).replace("\r\n", "\n")).isEqualTo(text);
			assertThat(source.substring(source.indexOf("\r\n\r\n")).lines()).allMatch((line) -> line.length() <= 76);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Düz", "plain", "=?UTF-8?Q?taken?=", "O'Neil, A. \"B\"", "Ğ", "😀" })
	void namesAndSubjectsArriveAsTheyWere(String typed) throws Exception {
		for (String text : List.of(typed, typed + "x".repeat(60), "x".repeat(150) + typed)) {
			MimeMessage mail = read(written(Mails.to("elif@example.org", text, text)));
			assertThat(mail.getSubject()).isEqualTo(text);
			assertThat(((InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0]).getPersonal())
				.isEqualTo(text);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Konu\r\nBcc: kurban@example.org", "Konu\nBcc: kurban@example.org",
			"Konu\rBcc: kurban@example.org", "Konu\u2028Bcc: kurban@example.org", "Konu\u0085Bcc: kurban@example.org",
			"Konu\u0000\r\n\r\nBcc: kurban@example.org" })
	void typedLineBreaksMakeNoHeader(String typed) throws Exception {
		MimeMessage mail = read(written(Mails.to("elif@example.org", typed, typed)));
		assertThat(mail.getHeader("Bcc")).isNull();
		assertThat(mail.getAllRecipients()).hasSize(1);
		assertThat(mail.getSubject()).isEqualTo("Konu Bcc: kurban@example.org");
		assertThat(mail.getHeader("Subject")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "elif@example.org\r\nBcc: kurban@example.org", "elif@example.org, kurban@example.org",
			"elif", "", "Elif <elif@example.org>", "elif@example.org>" })
	void refusesWhatIsNotOneAddress(String address) {
		assertThatExceptionOfType(AddressException.class).isThrownBy(() -> written(Mails.to(address, "Elif", "Konu")));
	}

	@Test
	void leavesOutWhatThereIsNot() throws Exception {
		OutgoingMail usual = Mails.usual();
		OutgoingMail bare = new OutgoingMail(usual.envelopeSender(), usual.from(), usual.fromName(), usual.to(), null,
				usual.replyTo(), usual.messageId(), null, usual.subject(), "tr", usual.date(), "a", "b");
		MimeMessage mail = read(written(bare));
		assertThat(mail.getHeader("To")).containsExactly("elif@example.org");
		assertThat(List.of("In-Reply-To", "References")).allMatch((name) -> header(mail, name) == null);
	}

	@Test
	void boundsAndCleansWhatGoesIntoAHeader() {
		assertThat(HeaderText.of("a\u202Eb\tc  d ")).isEqualTo("a b c d");
		assertThat(HeaderText.of("😀".repeat(300))).isEqualTo("😀".repeat(199) + "…");
	}

	private static String written(OutgoingMail mail) throws MessagingException, IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		new MimeMail().of(mail, SESSION).writeTo(bytes);
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private static MimeMessage read(String source) throws MessagingException {
		return new MimeMessage(SESSION, new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
	}

	private static String[] header(MimeMessage mail, String name) {
		try {
			return mail.getHeader(name);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
