package org.destek.gateway.wording;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.destek.foundation.wording.FileSize;
import org.destek.gateway.backend.ticket.Ticket;

/**
 * A message's file as a page lists it.
 *
 * @param size in words
 * @param icon {@code image} or {@code file}
 */
public record AttachedFile(String name, String size, String icon, String url) {

	/** By the addresses that they came with. */
	public static List<AttachedFile> of(List<Ticket.Attachment> files, Locale language) {
		return of(files, Ticket.Attachment::url, language);
	}

	/**
	 * By addresses of another kind.
	 * @param address where a file is
	 */
	public static List<AttachedFile> of(List<Ticket.Attachment> files, Function<Ticket.Attachment, String> address,
			Locale language) {
		return files.stream().map((file) -> of(file, address.apply(file), language)).toList();
	}

	private static AttachedFile of(Ticket.Attachment file, String address, Locale language) {
		String icon = file.mediaType().startsWith("image/") ? "image" : "file";
		return new AttachedFile(file.name(), FileSize.inWords(file.size(), language), icon, address);
	}

}
