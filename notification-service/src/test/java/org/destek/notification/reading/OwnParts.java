package org.destek.notification.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.util.SharedByteArrayInputStream;

import org.destek.notification.mime.FileNames;
import org.destek.notification.mime.MailSlice;
import org.destek.notification.mime.MimePart;
import org.destek.notification.mime.Multipart;
import org.destek.notification.mime.PartFile;
import org.destek.notification.mime.header.Addresses;
import org.destek.notification.mime.header.MailSender;

/** A mail as our parser reads it. */
final class OwnParts {

	private static final int MOST = 5_000;

	private OwnParts() {
	}

	static ReadParts of(byte[] raw) throws IOException {
		MimePart mail = MimePart.of(new MailSlice(new SharedByteArrayInputStream(raw), 0, raw.length));
		List<ReadParts.Part> parts = new ArrayList<>();
		walk(mail, 0, parts);
		MailSender from = Addresses.from(mail.headers());
		return new ReadParts(mail.headers().text("subject", 300), (from != null) ? from.address() : null, parts);
	}

	private static void walk(MimePart part, int depth, List<ReadParts.Part> parts) throws IOException {
		List<MimePart> children = part.isMultipart() ? Multipart.parts(part, MOST) : List.of();
		if (children.isEmpty()) {
			parts.add(leaf(part, depth));
		}
		for (MimePart child : children) {
			walk(child, depth + 1, parts);
		}
	}

	private static ReadParts.Part leaf(MimePart part, int depth) throws IOException {
		String name = part.fileName();
		byte[] bytes = new PartFile("file", part.mediaType(), part.encoding(), part.body()).open().readAllBytes();
		return new ReadParts.Part(depth, part.mediaType(),
				(name != null) ? FileNames.clean(name, part.mediaType(), 1) : null, bytes,
				part.isText() ? part.text(1_000_000) : null);
	}

}
