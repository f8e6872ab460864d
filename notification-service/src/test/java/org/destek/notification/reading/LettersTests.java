package org.destek.notification.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters come out right, whatever a mail calls its charset and its encoding. */
class LettersTests {

	private static final String TURKISH = "Değerli hocam, ödev için çalışıyorum: İĞÜŞÖÇ ığüşöç.";

	@ParameterizedTest
	@ValueSource(strings = { "us-ascii", "iso-8859-1", "windows-1252", "windows-1254", "iso-8859-9", "x-mac-turkish",
			"utf-8", "x-bilinmeyen", "", "'utf-8'", "utf8", "iso-8859-15", "unknown-8bit", "koi8-r" })
	void utf8IsUtf8WhateverItIsCalled(String charset) {
		assertThat(text(charset, "8bit", TURKISH.getBytes(StandardCharsets.UTF_8))).isEqualTo(TURKISH);
	}

	@ParameterizedTest
	@CsvSource({ "iso-8859-9,windows-1254", "windows-1254,windows-1254", "iso-8859-1,windows-1254",
			"windows-1252,windows-1254", "us-ascii,windows-1254", "latin5,windows-1254", "cp1254,windows-1254",
			"x-mac-turkish,x-MacTurkish", "macturkish,x-MacTurkish", "cp857,IBM857", "ibm857,IBM857", "dos-857,IBM857",
			"utf-16,UTF-16", "utf-8,windows-1254", "iso-8859-9;,windows-1254" })
	void turkishIsReadUnderEachOfItsNames(String named, String sent) {
		assertThat(text(named, "8bit", TURKISH.getBytes(Charset.forName(sent)))).isEqualTo(TURKISH);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Hello, I am Sigurður Þórðarson.", "Góðan daginn, ég heiti Guðrún og bý í Reykjavík.",
			"Très bien, à bientôt; façade, Þór." })
	void westernStaysWesternWhereItsWordsShowIt(String words) {
		Charset charset = StandardCharsets.ISO_8859_1;
		String sent = new String(words.getBytes(charset), charset);
		assertThat(text("iso-8859-1", "8bit", sent.getBytes(charset))).isEqualTo(sent);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Şık bir yazı", "Işığı açtım", "My name is Doğan Işık.", "Ağaç" })
	void turkishThatSaysItIsWesternIsTurkish(String words) {
		assertThat(text("iso-8859-1", "8bit", words.getBytes(Charset.forName("windows-1254")))).isEqualTo(words);
	}

	@Test
	void utf7IsDecoded() {
		assertThat(text("utf-7", "7bit", "Ya+AV8-mur +- +AWE-".getBytes(StandardCharsets.US_ASCII)))
			.isEqualTo("Yaşmur + š");
	}

	@Test
	void headersMayHoldRawOctets() {
		byte[] body = "a".getBytes(StandardCharsets.US_ASCII);
		assertThat(ReadMails.read("From: a@b.org\nSubject: Öğrenci işleri", body).subject())
			.isEqualTo("Öğrenci işleri");
	}

	@Test
	void aBrokenLineAmongTheHeadersHidesNoneBelowIt() {
		ReceivedMail mail = ReadMails.read("""
				From: a@b.org
				Subject: Staj defterim
				hakkında
				Content-Type: text/plain; charset=utf-8
				Content-Transfer-Encoding: quoted-printable""", "=C3=96nce bu.".getBytes(StandardCharsets.US_ASCII));
		assertThat(mail.text()).isEqualTo("Önce bu.");
		assertThat(mail.subject()).isEqualTo("Staj defterim");
	}

	@Test
	void aTextBelowHeadersWithoutAnEmptyLineIsWhole() {
		ReceivedMail mail = ReadMails.read("""
				Content-Type: text/plain; charset=utf-8
				From: a@b.org
				Subject: Staj
				Merhaba,
				  Konu: belgem
				Tarih: dün""", "Ek yok.".getBytes(StandardCharsets.US_ASCII));
		assertThat(mail.text()).isEqualTo("Merhaba,\n  Konu: belgem\nTarih: dün\n\nEk yok.");
		assertThat(mail.subject()).isEqualTo("Staj");
	}

	@ParameterizedTest
	@ValueSource(strings = { "quoted-printable;", "Quoted-Printable", "\"quoted-printable\"",
			"quoted-printable; charset=utf-8", "quoted-printable (comment)", "quotedprintable", "quoted_printable",
			"8bit", "7bit", "quoted-printable." })
	void quotedPrintableIsReadUnderEachOfItsNames(String encoding) {
		assertThat(text("utf-8", encoding, "Merhaba =C3=B6=C4=9Fren=\r\nci".getBytes(StandardCharsets.US_ASCII)))
			.isEqualTo("Merhaba öğrenci");
	}

	@ParameterizedTest
	@ValueSource(strings = { "base64;", "BASE64", "base64 (x)", "base-64" })
	void base64IsReadUnderEachOfItsNames(String encoding) {
		assertThat(text("utf-8", encoding, base64(TURKISH))).isEqualTo(TURKISH);
	}

	@Test
	void base64ThatIsLabelledPlainIsDecoded() {
		assertThat(text("utf-8", "8bit", base64(TURKISH))).isEqualTo(TURKISH);
		String key = "AAAAB3NzaC1yc2EAAAADAQABAAABAQC7vbqajDhAAAAB3NzaC1yc2EAAAADAQABA";
		assertThat(text("utf-8", "7bit", key.getBytes(StandardCharsets.US_ASCII))).isEqualTo(key);
	}

	@Test
	void quotedPrintableThatIsLabelledBase64IsDecoded() {
		assertThat(text("utf-8", "base64", "Merhaba =C3=B6=C4=9Frenci".getBytes(StandardCharsets.US_ASCII)))
			.isEqualTo("Merhaba öğrenci");
	}

	@Test
	void aFormulaIsNoEncoding() {
		assertThat(text("utf-8", "7bit", "x=3 ve y=C3 ise?".getBytes(StandardCharsets.US_ASCII)))
			.isEqualTo("x=3 ve y=C3 ise?");
	}

	@Test
	void base64EndsWhereAFooterBegins() {
		String footer = "\r\n\r\nBu e-posta taranmıştır.\r\nAvast\r\n";
		for (String padding : new String[] { "", "a", "ab" }) {
			String encoded = new String(base64(TURKISH + padding), StandardCharsets.US_ASCII);
			String kept = encoded.replace("=", "") + footer;
			assertThat(text("utf-8", "base64", kept.getBytes(StandardCharsets.UTF_8))).startsWith(TURKISH)
				.contains("Bu e-posta taranmıştır.");
		}
	}

	@Test
	void aFooterHasACharsetOfItsOwn() {
		byte[] encoded = Base64.getMimeEncoder().encode(TURKISH.getBytes(Charset.forName("windows-1254")));
		String footer = "\r\n\r\nYalnız öğrenciler içindir: bkz. a.org\r\n";
		byte[] both = (new String(encoded, StandardCharsets.US_ASCII) + footer).getBytes(StandardCharsets.UTF_8);
		assertThat(text("windows-1254", "base64", both)).contains(TURKISH, "Yalnız öğrenciler içindir");
	}

	@Test
	void aTextThatOnlySaysItIsBase64IsReadAsItIs() {
		assertThat(text("utf-8", "base64", "Merhaba hocam, belge ektedir.".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo("Merhaba hocam, belge ektedir.");
	}

	private static byte[] base64(String text) {
		return Base64.getMimeEncoder().encode(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(String charset, String encoding, byte[] body) {
		String type = charset.isEmpty() ? "text/plain" : "text/plain; charset=" + charset;
		return ReadMails.read("From: a@b.org\nContent-Type: " + type + "\nContent-Transfer-Encoding: " + encoding, body)
			.text();
	}

}
