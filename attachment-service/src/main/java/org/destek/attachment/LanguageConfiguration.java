package org.destek.attachment;

import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;

import org.destek.foundation.language.Language;

/** Answers in the language that is preferred, in English to those who prefer another. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

	@Bean
	LocaleContextResolver localeContextResolver() {
		AcceptHeaderLocaleContextResolver resolver = new AcceptHeaderLocaleContextResolver();
		resolver.setSupportedLocales(Stream.of(Language.values()).map(Language::locale).toList());
		resolver.setDefaultLocale(Language.FOR_OTHERS.locale());
		return resolver;
	}

}
