package org.destek.attachment;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.destek.foundation.language.Language;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	/** The file without a language is English. */
	@ParameterizedTest
	@EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "EN")
	void sayTheSameInEachLanguage(Language language) {
		Control exact = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
		ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ROOT, exact);
		ResourceBundle other = ResourceBundle.getBundle("messages", language.locale(), exact);
		assertThat(other.getLocale().getLanguage()).isEqualTo(language.tag());
		assertThat(other.keySet()).isEqualTo(english.keySet());
		assertThat(english.keySet())
			.allSatisfy((key) -> assertThat(places(other.getString(key))).isEqualTo(places(english.getString(key))));
	}

	private static String places(String message) {
		return message.replaceAll("[^{}0-9]", "").replaceAll("\\d+(?!})", "");
	}

}
