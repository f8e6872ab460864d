package org.destek.notification.inbound;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.destek.notification.imap.Mailboxes;
import org.destek.notification.reading.ReadingProperties;

/**
 * Says at start what an office has to set so that replies of its staff are believed: a
 * sender's address alone is whatever somebody wrote there.
 */
@Component
class UncheckedSenders {

	private static final Logger logger = LoggerFactory.getLogger(UncheckedSenders.class);

	private final Mailboxes mailboxes;

	private final ReadingProperties reading;

	UncheckedSenders(Mailboxes mailboxes, ReadingProperties reading) {
		this.mailboxes = mailboxes;
		this.reading = reading;
	}

	@EventListener(ApplicationReadyEvent.class)
	void tell() {
		List<String> unchecked = mailboxes();
		if (!unchecked.isEmpty()) {
			logger.warn("No mail server vouches for senders in {}: each reply of staff by mail waits for a yes on its "
					+ "ticket's page. Set DESTEK_TRUSTED_MAIL_SERVERS to the first word of Authentication-Results in "
					+ "mails of that mailbox", unchecked);
		}
	}

	/** Those whose mails come from elsewhere, while no server's word counts. */
	List<String> mailboxes() {
		return this.reading.trustedServers().isEmpty() ? this.mailboxes.fromElsewhere() : List.of();
	}

}
