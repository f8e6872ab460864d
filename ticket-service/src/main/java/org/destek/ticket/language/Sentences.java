package org.destek.ticket.language;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

import org.destek.foundation.language.Language;

/** The sentences for people, of each language. */
@Component
public class Sentences {

	private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

	public Sentences() {
		this.bundle.setBasenames("sentences", "request-form/words");
		this.bundle.setDefaultEncoding("UTF-8");
		this.bundle.setFallbackToSystemLocale(false);
		this.bundle.setAlwaysUseMessageFormat(true);
	}

	/**
	 * Says a sentence.
	 * @param language the reader's language
	 * @param key the sentence's key
	 * @param arguments what it counts or names
	 * @return the sentence, numbers written as the language does
	 */
	public String say(Language language, String key, Object... arguments) {
		return this.bundle.getMessage(key, arguments, language.locale());
	}

}
