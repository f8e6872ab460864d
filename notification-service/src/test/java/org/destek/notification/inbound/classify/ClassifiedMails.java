package org.destek.notification.inbound.classify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.inbound.store.StoredMail;
import org.destek.notification.mime.MailFile;
import org.destek.notification.mime.header.Authentication;
import org.destek.notification.mime.header.MailSender;
import org.destek.notification.reading.MailBody;
import org.destek.notification.reading.MailNature;
import org.destek.notification.reading.ReceivedMail;
import org.destek.notification.replytext.WrittenText;

/** Mails as their rules see them. */
public final class ClassifiedMails {

	public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

	private ClassifiedMails() {
	}

	public static StoredMail stored(long arrival, long size, int attempts) {
		return new StoredMail(new UUID(0, arrival), arrival, "main", size, NOW, attempts, false, null, null);
	}

	public static ClassifiedMail toTicket(UUID ticket, String sender, long arrival, MailFile... files) {
		return mail(
				new MailClassification.Reply(
						new AnsweredNotice(ticket, "K7M-3XR-9TQ2", "staff", "staj@example.org", null)),
				sender, arrival, files);
	}

	public static ClassifiedMail ofAStranger(String sender, long arrival) {
		return mail(new MailClassification.Stray(), sender, arrival);
	}

	private static ClassifiedMail mail(MailClassification classification, @Nullable String sender, long arrival,
			MailFile... files) {
		ReceivedMail content = new ReceivedMail(null, List.of(), new MailSender(sender, null), List.of(), null, null,
				null, Authentication.NONE, MailNature.PERSONAL, null, null, MailBody.EMPTY, WrittenText.of("Tamam."),
				null, List.of(files), "tr");
		return new ClassifiedMail(stored(arrival, 1000, 0), content, classification);
	}

}
