package org.destek.notification.intake;

import java.util.Objects;

import org.destek.notification.notice.Recipient;

/** What this service reads of somebody of the office. */
public record StaffMember(String address, String name, String language) {

	public StaffMember {
		Objects.requireNonNull(address, "staff.address");
		Objects.requireNonNull(name, "staff.name");
	}

	Recipient toRecipient() {
		return Recipient.staff(this.address, this.name, this.language);
	}

}
