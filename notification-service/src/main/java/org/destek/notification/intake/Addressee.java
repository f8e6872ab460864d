package org.destek.notification.intake;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.destek.notification.notice.Recipient;

/** What this service reads of the one person that an event is told for. */
public record Addressee(String address, @Nullable String name, String language) {

	public Addressee {
		Objects.requireNonNull(address, "recipient.address");
	}

	public Recipient toStaff() {
		return Recipient.staff(this.address, (this.name != null) ? this.name : this.address, this.language);
	}

	public Recipient toRequester() {
		return Recipient.requester(this.address, this.language);
	}

}
