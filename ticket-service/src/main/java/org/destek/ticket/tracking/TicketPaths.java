package org.destek.ticket.tracking;

import java.time.Duration;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.links.FileLinks;
import org.destek.links.MailLinks;

/** Signs the links of an answer to a requester. */
@Component
class TicketPaths {

	private final FileLinks files;

	private final MailLinks mails;

	private final Duration validity;

	TicketPaths(FileLinks files, MailLinks mails, TrackingProperties properties) {
		this.files = files;
		this.mails = mails;
		this.validity = properties.fileLinkValidity();
	}

	String toFile(UUID file) {
		return this.files.pathTo(file, this.validity);
	}

	/** For a mail that is held: a requester sees none that others are asked about. */
	String toMail(UUID mail) {
		return this.mails.pathTo(mail, this.validity);
	}

}
