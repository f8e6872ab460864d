package org.destek.gateway.wording;

import java.util.List;
import java.util.Locale;

import org.destek.foundation.wording.FileSize;
import org.destek.gateway.backend.ticket.Ticket;

/**
 * A message's file as a page lists it.
 *
 * @param size in words
 * @param icon {@code image} or {@code file}
 */
public record AttachedFile(String name, String size, String icon, String url) {

	public static List<AttachedFile> of(List<Ticket.Attachment> files, Locale language) {
		return files.stream().map((file) -> of(file, language)).toList();
	}

	private static AttachedFile of(Ticket.Attachment file, Locale language) {
		String icon = file.mediaType().startsWith("image/") ? "image" : "file";
		return new AttachedFile(file.name(), FileSize.inWords(file.size(), language), icon, file.url());
	}

}
