package org.destek.notification.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.notification.mime.header.Authentication;
import org.destek.notification.mime.header.MailSender;

import static org.assertj.core.api.Assertions.assertThat;

/** Who wrote, from what programs and groups make of it. */
class SenderReadingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "Yılmaz, Ayşe (Müh.: Bilgisayar) <ayse@b.org> | Yılmaz, Ayşe (Müh.: Bilgisayar)",
					"Bölüm: Bilgisayar <ayse@b.org> | Bölüm: Bilgisayar",
					"Dr. Ayşe Yılmaz <ayse@b.org> | Dr. Ayşe Yılmaz", "ayse@eski.org <ayse@b.org> | ayse@eski.org",
					"ayse@b.org <ayse@b.org> | ayse@b.org", "Yılmaz; Ayşe <ayse@b.org> | Yılmaz; Ayşe",
					"'Yılmaz, Ayşe' <ayse@b.org> | Yılmaz, Ayşe", "\"Yılmaz, Ayşe\" <ayse@b.org> | Yılmaz, Ayşe",
					"=?utf-8?q?Y=C4=B1lmaz=2C_Ay=C5=9Fe?= <ayse@b.org> | Yılmaz, Ayşe",
					"[Öğrenci] Ayşe <ayse@b.org> | [Öğrenci] Ayşe", "Ayşe <ayse@b.org> | Ayşe" })
	void oneAddressInBracketsIsTheSender(String from, String name) {
		assertThat(ReadMails.read("From: " + from, "a").from()).isEqualTo(new MailSender("ayse@b.org", name));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "gul@a.org, kotu@b.org", "gul@a.org, Kötü <kotu@b.org>", "Gül <gul@a.org>, Kötü <kotu@b.org>",
					"Gül <gul@a.org>, kotu@b.org", "gul@a.org; Kötü <kotu@b.org>", "Gül", "<>" })
	void twoAuthorsOrNoneAreNobody(String from) {
		assertThat(ReadMails.read("From: " + from, "a").from()).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"'Ayşe Yılmaz' via Staj <staj@g.org> | X-Original-From: Ayşe Yılmaz <ayse@b.org> | ayse@b.org | Ayşe Yılmaz",
			"Ayşe Yılmaz via Staj <staj@g.org> | Reply-To: Ayşe Yılmaz <ayse@b.org>, staj@g.org | ayse@b.org | Ayşe Yılmaz",
			"Ayşe Yılmaz via Staj <staj@g.org> | Reply-To: staj@g.org | staj@g.org | Ayşe Yılmaz",
			"ayse@b.org (via staj Mailing List) <staj@g.org> | X-Original-From: ayse@b.org | ayse@b.org | ayse@b.org" })
	void aGroupInTheAuthorsPlaceIsSeenThrough(String from, String header, String address, String name) {
		ReceivedMail mail = ReadMails.read("From: " + from + "\n" + header + "\nList-Id: <staj.g.org>\n"
				+ "List-Post: <mailto:staj@g.org>\nAuthentication-Results: mx.example.org; dmarc=pass header.from=g.org",
				"Merhaba");
		assertThat(mail.from()).isEqualTo(new MailSender(address, name, true));
		assertThat(mail.authentication()).isEqualTo(Authentication.FAIL);
	}

	@Test
	void aGroupWithoutHeadersOfItsOwnIsSeenThroughByTheName() {
		MailSender from = ReadMails.read("From: Ayşe via Staj <staj@g.org>\nReply-To: ayse@b.org", "Merhaba").from();
		assertThat(from).isEqualTo(new MailSender("ayse@b.org", "Ayşe", true));
	}

	@Test
	void aGroupThatLeavesTheAuthorAloneChangesNothing() {
		ReceivedMail mail = ReadMails.read("From: Ayşe <ayse@b.org>\nReply-To: staj@g.org\nList-Id: <staj.g.org>\n"
				+ "List-Post: <mailto:staj@g.org>\nX-Original-From: Ayşe <ayse@b.org>", "Merhaba");
		assertThat(mail.from()).isEqualTo(new MailSender("ayse@b.org", "Ayşe"));
	}

	@Test
	void aNameThatSaysViaIsJustAName() {
		assertThat(ReadMails.read("From: Via Yılmaz <via@b.org>", "a").from())
			.isEqualTo(new MailSender("via@b.org", "Via Yılmaz"));
		assertThat(ReadMails.read("From: Ayşe via Telefon <ayse@b.org>", "a").from().rewritten()).isFalse();
	}

	@Test
	void aRecipientIsFoundBehindAnyName() {
		assertThat(ReadMails.read("From: a@b.org\nTo: Destek: Bilgi İşlem, Üniversite <destek+x@example.org>", "a")
			.recipients()).contains("destek+x@example.org");
	}

}
