package org.destek.notification.imap;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailFingerprintTests {

	private static final String MAIL = "From: a@b.org\r\nMessage-ID:\r\n <bir@b.org>\r\n\r\nMerhaba\r\n";

	@Test
	void linesOfServersOnTheWayDoNotCount() {
		assertThat(hash("Received: from x\r\nDelivered-To: y@z.org\r\n" + MAIL)).isEqualTo(hash(MAIL));
	}

	@Test
	void everyOtherWordCounts() {
		assertThat(hash(MAIL.replace("Merhaba", "merhaba"))).isNotEqualTo(hash(MAIL));
		assertThat(hash(MAIL.replace("a@b.org", "c@b.org"))).isNotEqualTo(hash(MAIL));
	}

	@Test
	void aMailInPiecesIsTheSameAsTheWhole() {
		MailFingerprint pieces = new MailFingerprint(bytes(MAIL.substring(0, MAIL.length() - 4)));
		pieces.add(bytes(MAIL.substring(MAIL.length() - 4)));
		assertThat(pieces.sha256Hex()).isEqualTo(hash(MAIL));
	}

	@Test
	void findsTheMessageIdThoughItIsFolded() {
		assertThat(new MailFingerprint(bytes(MAIL)).messageId()).isEqualTo("<bir@b.org>");
		assertThat(new MailFingerprint(bytes("no headers at all")).messageId()).isEmpty();
	}

	private static String hash(String mail) {
		return new MailFingerprint(bytes(mail)).sha256Hex();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
