package org.destek.notification.template;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.convert.converter.Converter;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * An engine for mails alone: this service renders no page, so Boot's own engine and its
 * web views stay off.
 */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

	private static final int UNLIMITED = -1;

	@Bean
	SpringTemplateEngine mailTemplateEngine(MessageSource mailWords) {
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateEngineMessageSource(mailWords);
		// What templates say is run as code, not read word by word: half of what a mail
		// cost.
		engine.setEnableSpringELCompiler(true);
		engine.setCacheManager(everything());
		engine.addTemplateResolver(resolver("html/*", ".html", TemplateMode.HTML));
		engine.addTemplateResolver(resolver("text/*", ".txt", TemplateMode.TEXT));
		engine.addTemplateResolver(resolver("subject/*", ".txt", TemplateMode.TEXT));
		engine.addTemplateResolver(resolver("glance/*", ".txt", TemplateMode.TEXT));
		return engine;
	}

	/**
	 * Keeps all that is read of templates, which are a few hundred parts. By itself it
	 * would keep 200, and forget them when memory is short, as it always is in a small
	 * heap.
	 */
	private static StandardCacheManager everything() {
		StandardCacheManager caches = new StandardCacheManager();
		caches.setTemplateCacheMaxSize(UNLIMITED);
		caches.setTemplateCacheUseSoftReferences(false);
		caches.setExpressionCacheMaxSize(UNLIMITED);
		caches.setExpressionCacheUseSoftReferences(false);
		return caches;
	}

	@Bean
	@ConfigurationPropertiesBinding
	static Converter<String, Accent> accentConverter() {
		return new AccentConverter();
	}

	@Bean
	MessageSource mailWords() {
		ResourceBundleMessageSource words = new ResourceBundleMessageSource();
		words.setBasenames("mail/words", "request-form/words");
		words.setDefaultEncoding(StandardCharsets.UTF_8.name());
		words.setFallbackToSystemLocale(false);
		// One rule for apostrophes in all sentences, with and without a variable.
		words.setAlwaysUseMessageFormat(true);
		return words;
	}

	private static ClassLoaderTemplateResolver resolver(String pattern, String suffix, TemplateMode mode) {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setResolvablePatterns(Set.of(pattern));
		resolver.setPrefix("mail/");
		resolver.setSuffix(suffix);
		resolver.setTemplateMode(mode);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		return resolver;
	}

	/** A class, since a lambda hides its types from the binder. */
	private static final class AccentConverter implements Converter<String, Accent> {

		@Override
		public Accent convert(String hex) {
			return Accent.of(hex);
		}

	}

}
