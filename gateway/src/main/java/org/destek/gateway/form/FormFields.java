package org.destek.gateway.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.destek.gateway.backend.Topic;
import org.destek.gateway.posting.FormField;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/** The fields of a request's form, in the form's order. */
final class FormFields {

	private FormFields() {
	}

	static List<FormField> of(Topic topic, MessageSource texts, Locale language) {
		return Stream
			.of("requester.name", "requester.email", "requester.nationalId", "requester.unit", "requester.extension",
					"subject", "message", "attachments", "humanCheck.answer")
			.map((name) -> new FormField(name, anchor(name, topic), texts.getMessage("field." + name, null, language)))
			.toList();
	}

	private static @Nullable String anchor(String name, Topic topic) {
		if (name.equals("requester.nationalId") && !topic.asksNationalId()) {
			return null;
		}
		return name.equals("attachments") ? "files" : name.replace('.', '-');
	}

}
