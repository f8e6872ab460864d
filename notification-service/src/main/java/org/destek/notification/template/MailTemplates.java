package org.destek.notification.template;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

import org.destek.foundation.requestform.AttachmentLimit;
import org.destek.links.LinkKeys;
import org.destek.notification.notice.content.NoticeKind;
import org.destek.notification.notice.content.StaffNotice;

/** Renders a letter: one pair of templates a kind, one bundle of words a language. */
@Component
public class MailTemplates {

	private final TemplateEngine engine;

	private final Map<Locale, Wording> wordings = new ConcurrentHashMap<>();

	private final MessageSource words;

	private final LinkKeys keys;

	private final TemplateProperties properties;

	private final InstitutionProperties institution;

	private final AttachmentLimit limit;

	MailTemplates(TemplateEngine engine, MessageSource mailWords, LinkKeys keys, TemplateProperties properties,
			InstitutionProperties institution, AttachmentLimit limit) {
		this.limit = limit;
		this.engine = engine;
		this.words = mailWords;
		this.keys = keys;
		this.properties = properties;
		this.institution = institution;
	}

	/**
	 * Renders a mail.
	 * @param letter what is to be said, and to whom
	 * @return subject and both bodies; the same letter gives the same mail
	 */
	public RenderedMail render(Letter letter) {
		Locale locale = Locale.forLanguageTag(letter.recipient().language());
		Context context = new Context(locale, variables(letter, locale));
		context.setVariable("glance", glance(letter, context));
		return new RenderedMail(this.engine.process("subject/" + subjectOf(letter), context).strip(),
				tidy(this.engine.process("text/frame", context)),
				this.engine.process("html/" + letter.kind().label(), context));
	}

	private Map<String, Object> variables(Letter letter, Locale locale) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("institution", this.institution.name().in(locale));
		variables.put("office", this.institution.office().in(locale));
		variables.put("accent", this.institution.accent());
		variables.put("letter", letter);
		variables.put("it", letter.content());
		variables.put("links", new LetterLinks(letter, this.keys, this.properties));
		variables.put("say", this.wordings.computeIfAbsent(locale, this::wording));
		return variables;
	}

	private Wording wording(Locale locale) {
		return new Wording(locale, this.words, this.properties, this.limit);
	}

	/** What is new, for the list of a mail program; none for a requester. */
	private @Nullable String glance(Letter letter, Context context) {
		if (!(letter.content() instanceof StaffNotice)) {
			return null;
		}
		return this.engine.process("glance/" + letter.kind().label(), context).strip();
	}

	/**
	 * Some mail programs part a thread where its subject changes: one for all of a
	 * ticket, but for what must be seen at once: whether a command worked.
	 */
	private static String subjectOf(Letter letter) {
		NoticeKind kind = letter.kind();
		return (kind.inConversation() && kind != NoticeKind.COMMAND_ANSWERED) ? letter.recipient().role().label()
				: kind.label();
	}

	/** Conditions leave empty lines behind in a text template. */
	private static String tidy(String text) {
		return text.replace("\r\n", "\n").replaceAll("\n{3,}", "\n\n").strip() + "\n";
	}

}
