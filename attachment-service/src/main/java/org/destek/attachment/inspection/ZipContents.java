package org.destek.attachment.inspection;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells office documents and programs from plain archives by a ZIP file's table of
 * contents; nothing is unpacked but the one small entry that says what an office document
 * is.
 */
final class ZipContents {

	private static final Pattern TELLING = Pattern
		.compile("mimetype|\\[content_types]\\.xml|meta-inf/manifest\\.(?:xml|mf)|classes\\.dex"
				+ "|(?:word/document|xl/workbook|ppt/presentation)\\d*\\.(?:xml|bin)|(?:word|xl|ppt)/vbaproject\\.bin");

	private static final Pattern COMPILED = Pattern.compile(".*\\.class", Pattern.DOTALL);

	/** What a student's project has besides, and a program for Java has not. */
	private static final Pattern SOURCE = Pattern.compile(
			"(?:.*/)?(?:.*\\.(?:java|kt|scala|groovy)|\\.project|\\.classpath|pom\\.xml|build\\.gradle|.*\\.iml)",
			Pattern.DOTALL);

	private final Map<String, ZipEntry> telling = new HashMap<>();

	private final ZipEntryReader reader;

	private boolean compiled;

	private boolean source;

	private ZipContents(ZipDirectory directory) throws IOException {
		this.reader = new ZipEntryReader(directory.file());
		directory.each(this::see);
	}

	/**
	 * Tells the kind.
	 * @return empty when it is a program, or a document that is not taken
	 */
	static Optional<FileKind> kindOf(SeekableByteChannel file) throws IOException {
		return new ZipContents(new ZipDirectory(file)).kind();
	}

	private void see(ZipEntry entry) {
		if (TELLING.matcher(entry.name()).matches()) {
			this.telling.putIfAbsent(entry.name(), entry);
		}
		this.compiled |= COMPILED.matcher(entry.name()).matches();
		this.source |= SOURCE.matcher(entry.name()).matches();
	}

	private Optional<FileKind> kind() throws IOException {
		OpenDocument openDocument = OpenDocument.of(this.telling, this.reader);
		if (openDocument.isOne()) {
			return openDocument.kind();
		}
		Optional<FileKind> office = OfficeOpenXml.kindOf(this.telling, this.reader);
		if (office.isPresent()) {
			return office;
		}
		return (isProgram() || openDocument.isOtherDocument()) ? Optional.empty() : Optional.of(FileKind.ZIP);
	}

	/** For Java or Android; the manifest alone may be of a project. */
	private boolean isProgram() {
		boolean java = this.telling.containsKey("meta-inf/manifest.mf") && this.compiled && !this.source;
		return java || this.telling.containsKey("classes.dex");
	}

}
