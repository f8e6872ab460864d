package org.destek.notification.incoming;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.reading.Authentication;
import org.destek.notification.reading.MailBody;
import org.destek.notification.reading.MailFile;
import org.destek.notification.reading.MailSender;
import org.destek.notification.reading.Nature;
import org.destek.notification.reading.ReceivedMail;
import org.destek.notification.replytext.WrittenText;

/** Mails as their rules see them. */
final class OpenMails {

	static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

	private OpenMails() {
	}

	static StoredMail stored(long arrival, long size, int attempts) {
		return new StoredMail(new UUID(0, arrival), arrival, "main", size, NOW, attempts, false, null, null);
	}

	static OpenMail toTicket(UUID ticket, String sender, long arrival, MailFile... files) {
		return mail(new Meaning.Reply(new AnsweredNotice(ticket, "K7M-3XR-9TQ2", "staff", "staj@example.org", null)),
				sender, arrival, files);
	}

	static OpenMail ofAStranger(String sender, long arrival) {
		return mail(new Meaning.Stray(), sender, arrival);
	}

	private static OpenMail mail(Meaning meaning, @Nullable String sender, long arrival, MailFile... files) {
		ReceivedMail content = new ReceivedMail(null, List.of(), new MailSender(sender, null), List.of(), null, null,
				null, Authentication.NONE, Nature.PERSONAL, null, null, MailBody.EMPTY, WrittenText.of("Tamam."), null,
				List.of(files), "tr");
		return new OpenMail(stored(arrival, 1000, 0), content, meaning);
	}

}
