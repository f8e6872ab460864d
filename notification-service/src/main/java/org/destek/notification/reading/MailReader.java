package org.destek.notification.reading;

import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.SharedInputStream;
import jakarta.mail.util.SharedByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.notification.bounce.DeliveryReport;
import org.destek.notification.bounce.DeliveryReportReader;
import org.destek.notification.bounce.FeedbackReportReader;
import org.destek.notification.mime.CleanText;
import org.destek.notification.mime.MailFile;
import org.destek.notification.mime.MailSlice;
import org.destek.notification.mime.MimeHeaders;
import org.destek.notification.mime.MimePart;
import org.destek.notification.mime.UnreadableMailException;
import org.destek.notification.mime.calendar.Invitation;
import org.destek.notification.mime.calendar.InvitationText;
import org.destek.notification.mime.content.MailContent;
import org.destek.notification.mime.content.MimeTree;
import org.destek.notification.mime.header.Addresses;
import org.destek.notification.mime.header.Authentication;
import org.destek.notification.mime.header.AuthenticationResults;
import org.destek.notification.mime.header.MailSender;
import org.destek.notification.mime.header.MessageReferences;
import org.destek.notification.replytext.SentMails;

/**
 * Reads mails. Never fails but in one way, and keeps no more of a mail in memory than its
 * headers and a million octets of its text.
 */
@Component
public class MailReader {

	private static final int LONGEST_SUBJECT = 300;

	private final List<String> trustedServers;

	private final ZoneId people;

	public MailReader(ReadingProperties properties) {
		this.trustedServers = List.copyOf(properties.trustedServers());
		this.people = properties.timeZone();
	}

	/**
	 * Reads a mail.
	 * @param raw a {@link SharedInputStream} over the whole mail, file or bytes, which
	 * stays open as long as the mail's files are read
	 * @return what it says
	 * @throws UnreadableMailException when nothing can be made of it
	 */
	public ReceivedMail read(InputStream raw) throws UnreadableMailException {
		try {
			return read(MimePart.of(wholeOf(raw)));
		}
		catch (IOException ex) {
			throw new UnreadableMailException("cannot-be-read", ex);
		}
		catch (RuntimeException | StackOverflowError ex) {
			// Fuzzing finds none; the next mail must be read even if there is one.
			throw new UnreadableMailException("unexpected", ex);
		}
	}

	private static MailSlice wholeOf(InputStream raw) throws IOException, UnreadableMailException {
		if (!(raw instanceof SharedInputStream shared)) {
			throw new UnreadableMailException("cannot-be-read");
		}
		long size = lengthOf(shared);
		if (size == 0) {
			throw new UnreadableMailException("empty");
		}
		return new MailSlice(shared, 0, size);
	}

	/** Shared streams of files do not say how long they are. */
	private static long lengthOf(SharedInputStream shared) throws IOException {
		if (shared instanceof SharedByteArrayInputStream bytes) {
			return bytes.available();
		}
		long size = 0;
		byte[] buffer = new byte[64 * 1024];
		try (InputStream whole = shared.newStream(0, -1)) {
			for (int n = whole.read(buffer, 0, buffer.length); n > 0; n = whole.read(buffer, 0, buffer.length)) {
				size += n;
			}
		}
		return size;
	}

	private ReceivedMail read(MimePart mail) throws IOException, UnreadableMailException {
		MimeHeaders headers = mail.headers();
		if (headers.fields().isEmpty()) {
			throw new UnreadableMailException("no-headers");
		}
		MailContent content = MimeTree.contentOf(mail);
		MailSender from = Addresses.from(headers);
		String subject = headers.text("subject", LONGEST_SUBJECT);
		List<MailFile> files = content.files();
		DeliveryReport report = DeliveryReportReader.of(headers, content);
		MailBody typed = new MailBody(content.lines(), (subject != null) ? subject : "", nameOf(from),
				!files.isEmpty());
		String newest = typed.reply(SentMails.NONE).shown();
		String language = LanguageDetector.of(headers, newest);
		MailBody body = typed.withInvitation(invited(content, language));
		return new ReceivedMail(MessageReferences.own(headers), MessageReferences.answered(headers), from,
				Addresses.recipients(headers), Addresses.returnPath(headers), subject, dateOf(headers),
				authenticationOf(headers, from), natureOf(headers, content, report, newest), report.bounce(),
				FeedbackReportReader.of(content), body, body.first(), null, files, language);
	}

	private static MailNature natureOf(MimeHeaders headers, MailContent content, DeliveryReport report, String text) {
		MailNature nature = MailNatureDetector.of(headers, content, report);
		return (nature == MailNature.PERSONAL && OutlookReaction.isAll(text)) ? MailNature.REACTION : nature;
	}

	/** No server vouches for the author whom a group names. */
	private Authentication authenticationOf(MimeHeaders headers, @Nullable MailSender from) {
		return (from != null && from.rewritten()) ? Authentication.FAIL
				: AuthenticationResults.of(headers, this.trustedServers, from);
	}

	/** What a calendar in the mail says; empty without one. */
	private String invited(MailContent content, String language) {
		Invitation invitation = content.invitation();
		return (invitation != null) ? CleanText.lines(InvitationText.of(invitation, language, this.people)) : "";
	}

	private static String nameOf(@Nullable MailSender from) {
		String name = (from != null) ? from.name() : null;
		return (name != null) ? name : "";
	}

	/** Years that a database and a person would wonder at count as none. */
	private static @Nullable Instant dateOf(MimeHeaders headers) {
		String value = headers.first("date");
		if (value == null) {
			return null;
		}
		try {
			Instant date = new MailDateFormat().parse(value).toInstant().truncatedTo(ChronoUnit.SECONDS);
			boolean likely = date.isAfter(Instant.EPOCH) && date.isBefore(Instant.parse("2100-01-01T00:00:00Z"));
			return likely ? date : null;
		}
		catch (ParseException ex) {
			return null;
		}
	}

}
