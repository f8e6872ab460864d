package org.destek.launcher.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;

/** What a reader sees of a mail: its text, its HTML, and the files that hang on it. */
record MailParts(String text, String html, List<File> files) {

	/** A part that is not the mail's own text; named as its sender named it. */
	record File(String name, String mediaType, String contentId, long size) {
	}

	static MailParts of(Part mail) {
		Reading reading = new Reading();
		try {
			reading.read(mail);
		}
		catch (MessagingException | IOException ex) {
			// Odd mails must show, too: what could be read, and a line that says so.
			reading.text.append("\n[this mail cannot be taken apart: ").append(ex.getMessage()).append("]");
		}
		return new MailParts(reading.text.toString(), reading.html.toString(), List.copyOf(reading.files));
	}

	private static final class Reading {

		private final StringBuilder text = new StringBuilder();

		private final StringBuilder html = new StringBuilder();

		private final List<File> files = new ArrayList<>();

		private void read(Part part) throws MessagingException, IOException {
			Object content = part.getContent();
			if (content instanceof Multipart several) {
				for (int i = 0; i < several.getCount(); i++) {
					BodyPart each = several.getBodyPart(i);
					read(each);
				}
			}
			else if (content instanceof String words && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
				(part.isMimeType("text/html") ? this.html : this.text).append(words);
			}
			else {
				this.files.add(new File((part.getFileName() != null) ? part.getFileName() : "",
						part.getContentType().replaceFirst(";.*(?s)", "").strip(), contentId(part),
						part.getInputStream().readAllBytes().length));
			}
		}

		private static String contentId(Part part) throws MessagingException {
			String[] ids = part.getHeader("Content-ID");
			return (ids != null && ids.length > 0) ? ids[0] : "";
		}

	}

}
