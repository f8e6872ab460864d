package org.destek.attachment.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a ZIP file says in its entry {@code mimetype}, or an OpenDocument in its manifest:
 * programs put that entry anywhere, pack it, and end it with a line break.
 *
 * @param type the media type; empty when nothing is said
 */
record OpenDocument(String type) {

	private static final String PREFIX = "application/vnd.oasis.opendocument.";

	private static final Map<String, FileKind> KINDS = Map.of("text", FileKind.ODT, "text-template", FileKind.ODT,
			"spreadsheet", FileKind.ODS, "spreadsheet-template", FileKind.ODS, "presentation", FileKind.ODP,
			"presentation-template", FileKind.ODP);

	/** Books and the like, which begin with the same entry. */
	private static final Set<String> OTHERS = Set.of("application/epub+zip",
			"application/vnd.adobe.indesign-idml-package", "application/x-krita", "image/openraster");

	private static final int LONGEST_TYPE = 512;

	private static final int LONGEST_MANIFEST = 1_000_000;

	static OpenDocument of(Map<String, ZipEntry> entries, ZipEntryReader reader) throws IOException {
		String type = type(entries.get("mimetype"), reader);
		ZipEntry manifest = entries.get("meta-inf/manifest.xml");
		if (!type.isEmpty() || manifest == null) {
			return new OpenDocument(type);
		}
		Optional<byte[]> content = reader.content(manifest, LONGEST_MANIFEST);
		return new OpenDocument(content.map((bytes) -> XmlAttributes.read(bytes, "file-entry"))
			.orElse(XmlAttributes.NONE)
			.valueBeside("full-path", "/", "media-type")
			.orElse(""));
	}

	private static String type(@Nullable ZipEntry entry, ZipEntryReader reader) throws IOException {
		byte[] content = (entry != null) ? reader.content(entry, LONGEST_TYPE).orElse(new byte[0]) : new byte[0];
		String text = new String(content, StandardCharsets.UTF_8).replaceAll("[^!-~]", "");
		return text.replaceFirst(";.*", "").toLowerCase(Locale.ROOT);
	}

	boolean isOne() {
		return this.type.startsWith(PREFIX);
	}

	Optional<FileKind> kind() {
		return Optional.ofNullable(KINDS.get(this.type.substring(PREFIX.length())));
	}

	/** Whether it is a document of a kind that is not taken. */
	boolean isOtherDocument() {
		return OTHERS.contains(this.type);
	}

}
