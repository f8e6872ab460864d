package org.destek.ticket.staff;

import java.time.Duration;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.links.FileLinks;
import org.destek.links.MailLinks;

/** Signs the links of an answer to staff. */
@Component
class SignedPaths {

	private final FileLinks files;

	private final MailLinks mails;

	private final Duration validity;

	SignedPaths(FileLinks files, MailLinks mails, StaffProperties properties) {
		this.files = files;
		this.mails = mails;
		this.validity = properties.linkValidity();
	}

	String toFile(UUID file) {
		return this.files.pathTo(file, this.validity);
	}

	@Nullable String toMail(@Nullable UUID mail) {
		return (mail != null) ? this.mails.pathTo(mail, this.validity) : null;
	}

}
