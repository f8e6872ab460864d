package org.destek.gateway.wording;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import org.destek.foundation.language.LocalText;
import org.destek.gateway.backend.ticket.ExpectedAnswer;
import org.destek.gateway.institution.Institution;
import org.destek.gateway.institution.PrivacyNoticeFiles;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingTimeFormatterTests {

	private static final Locale TURKISH = Locale.forLanguageTag("tr");

	private final WaitingTimeFormatter times = new WaitingTimeFormatter(texts(), institution());

	@ParameterizedTest
	@CsvSource({ "0,1 dakika,1 minute", "40,40 dakika,40 minutes", "60,1 saat,1 hour", "61,2 saat,2 hours",
			"180,3 saat,3 hours", "420,7 saat,7 hours", "421,1 iş günü,1 working day", "480,1 iş günü,1 working day",
			"540,2 iş günü,2 working days", "960,2 iş günü,2 working days" })
	void speaksOfWorkingHoursAndPromisesNoLessThanTheFigure(long minutes, String turkish, String english) {
		assertThat(this.times.inWords(minutes, TURKISH)).isEqualTo(turkish);
		assertThat(this.times.inWords(minutes, Locale.ENGLISH)).isEqualTo(english);
	}

	@Test
	void saysNothingUnderThirtyRequests() {
		assertThat(this.times.of(null, TURKISH)).isEmpty();
		assertThat(this.times.of(new ExpectedAnswer(29, 60, 480), TURKISH)).isEmpty();
		assertThat(this.times.of(new ExpectedAnswer(30, 120, 480), TURKISH))
			.contains(new WaitingTime(30, "2 saat", "1 iş günü", 25));
	}

	@Test
	void drawsABarWhateverTheFiguresAre() {
		assertThat(this.times.of(new ExpectedAnswer(30, 0, 0), TURKISH)).get()
			.extracting(WaitingTime::halfShare)
			.isEqualTo(4L);
		assertThat(this.times.of(new ExpectedAnswer(30, 90, 90), TURKISH)).get()
			.extracting(WaitingTime::halfShare)
			.isEqualTo(100L);
	}

	private static ResourceBundleMessageSource texts() {
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setBasename("messages");
		texts.setDefaultEncoding("UTF-8");
		texts.setFallbackToSystemLocale(false);
		return texts;
	}

	private static Institution institution() {
		LocalText text = LocalText.of("x");
		return new Institution(text, text, text, "X", null, URI.create("http://x"), "x@example.org", null, text,
				"#0B5566", ZoneId.of("Europe/Istanbul"), Duration.ofHours(8), URI.create("http://x"),
				new PrivacyNoticeFiles("1", Map.of()), List.of(), List.of());
	}

}
