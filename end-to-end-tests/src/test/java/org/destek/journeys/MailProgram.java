package org.destek.journeys;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import org.destek.journeys.MailCatcherClient.Mail;

/** Somebody's mail program: answers mails over SMTP as a person's would. */
final class MailProgram {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private final Session session;

	private final String name;

	private final String address;

	MailProgram(DestekSystem system, String name, String address) {
		this(system.port("DESTEK_SMTP_PORT"), name, address);
	}

	MailProgram(int smtpPort, String name, String address) {
		Properties properties = new Properties();
		properties.put("mail.smtp.host", "localhost");
		properties.put("mail.smtp.port", Integer.toString(smtpPort));
		properties.put("mail.smtp.connectiontimeout", "5000");
		properties.put("mail.smtp.timeout", "20000");
		properties.put("mail.smtp.from", address);
		this.session = Session.getInstance(properties);
		this.name = name;
		this.address = address;
	}

	/** Answers a mail, the old text quoted below. */
	void reply(Mail mail, String text) {
		reply(mail, text, Map.of());
	}

	/** Answers a mail with files. */
	void reply(Mail mail, String text, Map<String, byte[]> files) {
		try {
			MimeMessage received = new MimeMessage(this.session,
					new ByteArrayInputStream(mail.raw().getBytes(StandardCharsets.UTF_8)));
			MimeMessage reply = message("Re: " + mail.subject(), text + "\n\n" + quoted(mail.text()), files);
			reply.setRecipients(RecipientType.TO, received.getReplyTo());
			reply.setHeader("In-Reply-To", received.getMessageID());
			reply.setHeader("References", received.getHeader("References", " ") + " " + received.getMessageID());
			Transport.send(reply);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("The mail cannot be sent", ex);
		}
	}

	/** Writes a mail that answers nothing. */
	void write(String to, String subject, String text) {
		try {
			MimeMessage message = message(subject, text, Map.of());
			message.setRecipient(RecipientType.TO, new InternetAddress(to));
			Transport.send(message);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("The mail cannot be sent", ex);
		}
	}

	/** A whole mail as some other program wrote it, to one address. */
	void sendRaw(String to, String source) {
		try {
			MimeMessage message = new MimeMessage(this.session,
					new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
			Transport.send(message, new InternetAddress[] { new InternetAddress(to) });
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("The mail cannot be sent", ex);
		}
	}

	private MimeMessage message(String subject, String text, Map<String, byte[]> files) throws MessagingException {
		MimeMessage message = new MimeMessage(this.session) {

			@Override
			protected void updateMessageID() throws MessagingException {
				setHeader("Message-ID", "<" + UUID.randomUUID() + "@mail.example.org>");
			}

		};
		try {
			message.setFrom(new InternetAddress(this.address, this.name, UTF_8));
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
		message.setSubject(subject, UTF_8);
		message.setSentDate(new Date());
		MimeBodyPart body = new MimeBodyPart();
		body.setText(text, UTF_8);
		MimeMultipart parts = new MimeMultipart(body);
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			MimeBodyPart part = new MimeBodyPart();
			part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.getValue(), "application/octet-stream")));
			part.setFileName(file.getKey());
			parts.addBodyPart(part);
		}
		message.setContent(parts);
		return message;
	}

	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder(
				"24 Kas 2026 Sal, 09:12 tarihinde Destek Sistemi <destek@example.org> şunu yazdı:\n\n");
		text.lines().forEach((line) -> quoted.append("> ").append(line).append('\n'));
		return quoted.toString();
	}

}
