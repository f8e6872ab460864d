package org.destek.notification.intake;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.destek.notification.plan.NoticeContent;
import org.destek.notification.plan.Recipient;

/** What this service reads of who asks. */
record Requester(String name, String email, String unit, @Nullable String extension, String language) {

	Requester {
		Objects.requireNonNull(name, "requester.name");
		Objects.requireNonNull(email, "requester.email");
		Objects.requireNonNull(unit, "requester.unit");
	}

	Recipient toRecipient() {
		return Recipient.requester(this.email, this.language);
	}

	NoticeContent.Requester toContent() {
		return new NoticeContent.Requester(this.name, this.email, this.unit, this.extension);
	}

}
