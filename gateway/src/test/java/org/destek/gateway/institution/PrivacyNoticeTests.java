package org.destek.gateway.institution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.destek.foundation.language.Language;
import org.destek.foundation.requestform.RequestField;
import org.destek.foundation.requestform.RequestForm;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is asked for something of themselves is told so (KVKK, article 10). */
class PrivacyNoticeTests {

	@ParameterizedTest
	@EnumSource(Language.class)
	void namesEachPersonalFieldOfTheForm(Language spoken) throws IOException {
		Locale language = spoken.locale();
		String tag = spoken.tag();
		ResourceBundle words = ResourceBundle.getBundle("request-form/words", language);
		String notice = shipped(tag).toLowerCase(language);
		assertThat(RequestForm.SHIPPED.requester().stream().filter(RequestField::personal)).isNotEmpty()
			.allSatisfy((field) -> assertThat(notice).as("the shipped notice (%s) about %s", tag, field.path())
				.contains(words.getString("field." + field.path() + ".notice").toLowerCase(language)));
	}

	private static String shipped(String tag) throws IOException {
		try (InputStream in = PrivacyNoticeTests.class.getResourceAsStream("/privacy/notice-" + tag + ".txt")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
