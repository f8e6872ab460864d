package org.destek.notification.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import org.jspecify.annotations.Nullable;

import org.destek.foundation.requestform.RequestForm;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.NoticeContent;

/**
 * What this service reads of the requester.
 *
 * @param others what else the event has: the form's other fields, and whatever a later
 * version adds
 */
public record Requester(String name, String email, String language,
		@JsonAnySetter Map<String, @Nullable Object> others) {

	public Requester {
		Objects.requireNonNull(name, "requester.name");
		Objects.requireNonNull(email, "requester.email");
		RequestForm.SHIPPED.details()
			.stream()
			.filter((field) -> field.required())
			.forEach((field) -> Objects.requireNonNull(others.get(field.name()), field.path()));
	}

	public Recipient toRecipient() {
		return Recipient.requester(this.email, this.language);
	}

	public NoticeContent.Requester toContent() {
		Map<String, String> details = new HashMap<>();
		this.others.forEach((field, value) -> {
			if (value instanceof String text) {
				details.put(field, text);
			}
		});
		return new NoticeContent.Requester(this.name, this.email, details);
	}

}
