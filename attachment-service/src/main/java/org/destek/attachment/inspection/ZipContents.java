package org.destek.attachment.inspection;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of contents of a ZIP file, enough to tell office documents and programs from
 * plain archives. Read in portions of fixed size, since a hostile archive may list a
 * hundred thousand entries; nothing is unpacked but an OpenDocument's own name.
 */
final class ZipContents {

	private static final int END_SIGNATURE = 0x06054b50;

	private static final int END_SIZE = 22;

	private static final int ENTRY_SIGNATURE = 0x02014b50;

	private static final int ENTRY_SIZE = 46;

	private static final int LONGEST_COMMENT = 65_535;

	private static final int LONGEST_NAME_OF_INTEREST = 64;

	private static final Map<String, FileKind> MAIN_PARTS = Map.of("word/document.xml", FileKind.DOCX,
			"xl/workbook.xml", FileKind.XLSX, "xl/workbook.bin", FileKind.XLSX, "ppt/presentation.xml", FileKind.PPTX);

	/** Macros in an office document, Java and Android programs. */
	private static final Set<String> PROGRAMS = Set.of("word/vbaproject.bin", "xl/vbaproject.bin", "ppt/vbaproject.bin",
			"meta-inf/manifest.mf", "androidmanifest.xml", "classes.dex");

	private static final int ODF_TYPE_OFFSET = 38;

	private static final int LONGEST_ODF_TYPE = 80;

	private final PortionedReader file;

	private ZipContents(SeekableByteChannel file) throws IOException {
		this.file = new PortionedReader(file);
	}

	static Optional<FileKind> kindOf(SeekableByteChannel file) throws IOException {
		ZipContents contents = new ZipContents(file);
		Set<String> telling = contents.tellingNames();
		if (telling.contains("mimetype")) {
			return contents.openDocumentKind();
		}
		if (PROGRAMS.stream().anyMatch(telling::contains)) {
			// An OpenDocument has a manifest, too, but by another name.
			return Optional.empty();
		}
		Optional<FileKind> office = MAIN_PARTS.keySet()
			.stream()
			.filter(telling::contains)
			.map(MAIN_PARTS::get)
			.findFirst();
		return office.isPresent() ? office : Optional.of(FileKind.ZIP);
	}

	private Set<String> tellingNames() throws IOException {
		long end = findEnd();
		int entries = this.file.unsignedShort(end + 10);
		long position = this.file.unsignedInt(end + 16);
		Set<String> telling = new HashSet<>();
		for (int each = 0; each < entries; each++) {
			if (position + ENTRY_SIZE > end || this.file.integer(position) != ENTRY_SIGNATURE) {
				throw new DamagedFileException("The table of contents ends early");
			}
			int length = this.file.unsignedShort(position + 28);
			if (length <= LONGEST_NAME_OF_INTEREST) {
				addIfTelling(this.file.text(position + ENTRY_SIZE, length), telling);
			}
			position += ENTRY_SIZE + length + this.file.unsignedShort(position + 30)
					+ this.file.unsignedShort(position + 32);
		}
		return telling;
	}

	private static void addIfTelling(String name, Set<String> telling) {
		String plain = name.toLowerCase(Locale.ROOT);
		if (plain.equals("mimetype") || PROGRAMS.contains(plain) || MAIN_PARTS.containsKey(plain)) {
			telling.add(plain);
		}
	}

	private long findEnd() throws IOException {
		long last = this.file.size() - END_SIZE;
		for (long position = last; position >= Math.max(0, last - LONGEST_COMMENT); position--) {
			if (this.file.integer(position) == END_SIGNATURE) {
				return position;
			}
		}
		throw new DamagedFileException("No table of contents");
	}

	/** The first entry of an OpenDocument is its media type, stored as it is. */
	private Optional<FileKind> openDocumentKind() throws IOException {
		int length = (int) Math.min(this.file.unsignedInt(18), LONGEST_ODF_TYPE);
		return FileKind.ofMediaType(this.file.text(ODF_TYPE_OFFSET, length).strip())
			.filter((kind) -> Set.of(FileKind.ODT, FileKind.ODS, FileKind.ODP).contains(kind));
	}

}
