package org.destek.notification.inbound.classify;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.notification.mime.header.Authentication;
import org.destek.notification.mime.header.MailSender;
import org.destek.notification.reading.MailBody;
import org.destek.notification.reading.MailNature;
import org.destek.notification.reading.ReceivedMail;
import org.destek.notification.replytext.WrittenText;

import static org.assertj.core.api.Assertions.assertThat;

class AskedCommandTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "'#ara eduroam ekim', 'Gül', ara, 'eduroam ekim', false",
			"'#Liste:', '', Liste, -, false", "'-', '#talep K7M-3XR-9TQ2', talep, K7M-3XR-9TQ2, true",
			"'Kota', '#öncelik yüksek', öncelik, yüksek, true", "'K7M-3XR-9TQ2', '', ticket, K7M-3XR-9TQ2, false",
			"'Ynt: [k7m-3xr-9tq2] Staj', '--\nGül', ticket, k7m-3xr-9tq2, false" })
	void readsWhatIsAskedFor(String subject, String text, String word, @Nullable String argument, boolean inText) {
		assertThat(AskedCommand.in(mail(subject, text.replace("\\n", "\n"))))
			.contains(new AskedCommand(word, argument, inText));
	}

	@ParameterizedTest
	@CsvSource({ "'Re: #ara', 'Merhaba'", "'# ara', ''", "'#1', '#2 numaralı oda'",
			"'[K7M-3XR-9TQ2] Staj', 'Teşekkürler'", "'XK7M-3XR-9TQ2', ''", "'Kota', 'Merhaba\n#ara'" })
	void takesAllElseForWords(String subject, String text) {
		assertThat(AskedCommand.in(mail(subject, text.replace("\\n", "\n")))).isEmpty();
	}

	private static ReceivedMail mail(String subject, String text) {
		return new ReceivedMail(null, List.of(), new MailSender("gul@example.org", null), List.of(), null, subject,
				null, Authentication.PASS, MailNature.PERSONAL, null, null, MailBody.EMPTY, WrittenText.of(text), null,
				List.of(), "tr");
	}

}
