package org.destek.attachment;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	@Test
	void sayTheSameInBothLanguages() {
		Control exact = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
		ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ROOT, exact);
		ResourceBundle turkish = ResourceBundle.getBundle("messages", Locale.forLanguageTag("tr"), exact);
		assertThat(turkish.getLocale().getLanguage()).isEqualTo("tr");
		assertThat(turkish.keySet()).isEqualTo(english.keySet());
		assertThat(english.keySet())
			.allSatisfy((key) -> assertThat(places(turkish.getString(key))).isEqualTo(places(english.getString(key))));
	}

	private static String places(String message) {
		return message.replaceAll("[^{}0-9]", "").replaceAll("\\d+(?!})", "");
	}

}
