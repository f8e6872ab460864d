package org.destek.notification.intake;

import java.util.Objects;

import org.destek.notification.plan.Recipient;

/** What this service reads of somebody of the office. */
record StaffMember(String address, String name, String language) {

	StaffMember {
		Objects.requireNonNull(address, "staff.address");
		Objects.requireNonNull(name, "staff.name");
	}

	Recipient toRecipient() {
		return Recipient.staff(this.address, this.name, this.language);
	}

}
