package org.destek.notification.mime.header;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a server without DMARC proves of an author at ornek.edu.tr. */
class AlignedResultTests {

	private static final MailSender AUTHOR = new MailSender("Gul.Sahin@Ornek.edu.tr", "Gül Şahin", false);

	@ParameterizedTest
	@ValueSource(strings = { "dkim=pass header.d=ornek.edu.tr header.s=a", "DKIM = Pass header.i=@ornek.edu.tr",
			"dkim/1=pass (2048 bit) header.d=\"posta.ornek.edu.tr\"", "dkim=pass header.i=gul@bidb.ornek.edu.tr",
			"spf=pass smtp.mailfrom=gul.sahin@ornek.edu.tr", "spf=pass smtp.mailfrom=ornek.edu.tr",
			"spf=pass (of gul) smtp.mailfrom=\"gul@ornek.edu.tr\"" })
	void theDomainItselfOrOneBelowProvesIt(String piece) {
		assertThat(AlignedResult.passes(piece, AUTHOR)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "dkim=fail header.d=ornek.edu.tr", "dkim=pass header.d=evil.example",
			"dkim=pass header.d=ornek.edu.tr.evil.example", "dkim=pass header.d=xornek.edu.tr",
			"spf=pass smtp.mailfrom=gul@ornek.edu.tr@evil.example", "spf=softfail smtp.mailfrom=gul@ornek.edu.tr",
			"spf=pass smtp.helo=ornek.edu.tr", "iprev=pass header.d=ornek.edu.tr", "dkim=pass", "dkim=pass header.d=tr",
			"dkim=none reason=\"dkim=pass header.d=ornek.edu.tr\"" })
	void nothingElseDoes(String piece) {
		assertThat(AlignedResult.passes(piece, AUTHOR)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "ornek.edu.tr, true", "bidb.ornek.edu.tr, true", "edu.example, false" })
	void aParentSpeaksForItsOwn(String signer, boolean proved) {
		MailSender author = new MailSender("gul@bidb.ornek.edu.tr", null, false);
		assertThat(AlignedResult.passes("dkim=pass header.d=" + signer, author)).isEqualTo(proved);
		assertThat(AlignedResult.passes("dkim=pass header.d=" + signer, null)).isFalse();
	}

}
