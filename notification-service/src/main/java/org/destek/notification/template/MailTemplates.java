package org.destek.notification.template;

import java.util.Locale;
import java.util.Map;

import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;

import org.destek.notification.plan.NoticeContent;
import org.destek.notification.plan.NoticeContent.AccessLink;
import org.destek.notification.plan.NoticeContent.AccessList;
import org.destek.notification.plan.NoticeContent.NewRequest;
import org.destek.notification.plan.NoticeContent.RequestReceived;
import org.destek.notification.plan.NoticeKind;

/** Renders a letter: one pair of templates a kind, one bundle of words a language. */
@Component
public class MailTemplates {

	private final TemplateEngine engine;

	private final LetterViews views;

	private final TemplateProperties properties;

	private final InstitutionProperties institution;

	MailTemplates(TemplateEngine engine, LetterViews views, TemplateProperties properties,
			InstitutionProperties institution) {
		this.engine = engine;
		this.views = views;
		this.properties = properties;
		this.institution = institution;
	}

	/**
	 * Renders a mail.
	 * @param letter what is to be said, and to whom
	 * @return subject and both bodies; the same letter gives the same mail
	 */
	public RenderedMail render(Letter letter) {
		Locale locale = Locale.forLanguageTag(letter.language());
		Wording wording = new Wording(locale, this.properties.timeZone());
		LetterView view = viewOf(letter, letter.content(), wording);
		Context context = new Context(locale, Map.of("institution", this.institution.name(), "accent",
				this.institution.accent(), "code", letter.code(), "view", view));
		String template = NoticeKind.of(letter.content()).label();
		String subject = this.engine.process("subject/" + template, context).strip();
		return new RenderedMail(subject, tidy(this.engine.process("text/" + template, context)),
				this.engine.process("html/" + template, context));
	}

	private LetterView viewOf(Letter letter, NoticeContent content, Wording wording) {
		if (content instanceof RequestReceived received) {
			return this.views.of(letter, received, wording);
		}
		if (content instanceof NewRequest request) {
			return this.views.of(letter, request, wording);
		}
		if (content instanceof AccessLink link) {
			return this.views.of(letter, link, wording);
		}
		return this.views.of(letter, (AccessList) content, wording);
	}

	/** Conditions leave empty lines behind in a text template. */
	private static String tidy(String text) {
		return text.replace("\r\n", "\n").replaceAll("\n{3,}", "\n\n").strip() + "\n";
	}

}
