package org.destek.gateway.problem;

import java.time.Duration;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The sentences of problems, from {@code problems*.properties}. */
@Component
public class ProblemTexts {

	private static final Duration A_MINUTE = Duration.ofMinutes(1);

	private final MessageSource texts;

	ProblemTexts() {
		ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
		bundles.setBasename("problems");
		bundles.setDefaultEncoding("UTF-8");
		bundles.setFallbackToSystemLocale(false);
		this.texts = bundles;
	}

	String title(Problem problem, Locale language) {
		return this.texts.getMessage("title." + problem.name(), null, language);
	}

	/** What happened and what to do next. */
	String detail(Problem problem, Locale language) {
		Duration wait = problem.retryAfter();
		return this.texts.getMessage("detail." + problem.name(),
				new Object[] { (wait != null) ? inWords(wait, language) : "" }, language);
	}

	/**
	 * The same for who stands before a page.
	 * @param key last part of the sentence's key
	 */
	String onPage(String key, Problem problem, Locale language) {
		Duration wait = problem.retryAfter();
		return this.texts.getMessage("page." + key, new Object[] { (wait != null) ? inWords(wait, language) : "" },
				language);
	}

	/**
	 * A time to wait, such as "30 saniye" or "2 minutes"; minutes are rounded up.
	 */
	public String inWords(Duration wait, Locale language) {
		boolean minutes = wait.compareTo(A_MINUTE) >= 0;
		long amount = minutes ? wait.plusSeconds(59).toMinutes() : Math.max(1, wait.toSeconds());
		return this.texts.getMessage(minutes ? "wait.minutes" : "wait.seconds", new Object[] { amount }, language);
	}

}
