package org.destek.attachment.inspection;

import java.util.Optional;
import java.util.Set;

import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/** What Tika's verdict over a file's first bytes means here. */
final class FirstBytes {

	private static final MediaTypeRegistry TYPES = MediaTypeRegistry.getDefaultRegistry();

	private static final MediaType OLE = MediaType.application("x-tika-msoffice");

	private static final Set<String> HEIC = Set.of("image/heic", "image/heif", "image/heic-sequence",
			"image/heif-sequence");

	/** Text that a program or a browser would run. */
	private static final Set<String> RUNNABLE_TEXT = Set.of("text/html", "text/javascript", "text/x-php",
			"text/vbscript", "text/x-vbscript", "text/x-python", "text/x-perl", "text/x-ruby", "text/x-jsp", "text/asp",
			"text/aspdotnet");

	/** Text that merely looks like a letter or a table. */
	private static final Set<String> HARMLESS_TEXT = Set.of("message/rfc822", "application/mbox",
			"application/octet-stream", "application/x-tex", "application/json");

	private FirstBytes() {
	}

	static boolean isZip(MediaType type) {
		return TYPES.isInstanceOf(type, MediaType.APPLICATION_ZIP);
	}

	static boolean isOle(MediaType type) {
		return TYPES.isInstanceOf(type, OLE);
	}

	static boolean mayBeTaken(MediaType type) {
		return isZip(type) || isOle(type) || kindOf(type).isPresent();
	}

	static Optional<FileKind> kindOf(MediaType type) {
		String name = type.getBaseType().toString();
		return FileKind.ofMediaType(HEIC.contains(name) ? FileKind.HEIC.mediaType() : name)
			.filter((kind) -> kind != FileKind.TEXT);
	}

	static boolean mayBeText(MediaType type, byte[] head) {
		String name = type.getBaseType().toString();
		boolean text = type.getType().equals("text") || HARMLESS_TEXT.contains(name);
		boolean runs = RUNNABLE_TEXT.contains(name) || (head[0] == '#' && head[1] == '!')
				|| (head[0] == '<' && head[1] == '?');
		return text && !runs;
	}

}
