package org.destek.notification.intake;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.destek.notification.plan.Recipient;

/** What this service reads of the one person that an event is told for. */
record Addressee(String address, @Nullable String name, String language) {

	Addressee {
		Objects.requireNonNull(address, "recipient.address");
	}

	Recipient toStaff() {
		return Recipient.staff(this.address, (this.name != null) ? this.name : this.address, this.language);
	}

	Recipient toRequester() {
		return Recipient.requester(this.address, this.language);
	}

}
