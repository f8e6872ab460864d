package org.destek.gateway.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import org.destek.foundation.requestform.RequestField;
import org.destek.foundation.requestform.RequestForm;
import org.destek.gateway.backend.ticket.Topic;
import org.destek.gateway.posting.FormField;

/** The fields of a request's form, in the form's order. */
final class FormFields {

	private FormFields() {
	}

	static List<FormField> of(Topic topic, MessageSource texts, Locale language) {
		return Stream
			.concat(RequestForm.SHIPPED.requester().stream().map(RequestField::path),
					Stream.of("subject", "message", "attachments", "humanCheck.answer"))
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
