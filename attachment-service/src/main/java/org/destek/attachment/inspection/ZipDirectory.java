package org.destek.attachment.inspection;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.Consumer;

/**
 * The table of contents of a ZIP file (APPNOTE 6.3, ZIP64 included). Read in portions of
 * fixed size, since a hostile archive may list a hundred thousand entries.
 */
final class ZipDirectory {

	private static final int END_SIGNATURE = 0x06054b50;

	private static final int END_SIZE = 22;

	private static final int END64_SIGNATURE = 0x06064b50;

	private static final int END64_SIZE = 56;

	private static final int LOCATOR_SIGNATURE = 0x07064b50;

	private static final int LOCATOR_SIZE = 20;

	private static final int ENTRY_SIGNATURE = 0x02014b50;

	private static final int ENTRY_SIZE = 46;

	private static final int LONGEST_COMMENT = 65_535;

	private static final int LONGEST_NAME_OF_INTEREST = 512;

	private static final long SATURATED = 0xFFFFFFFFL;

	private static final int ZIP64_FIELD = 1;

	private final PortionedReader file;

	private final long end;

	private long entries;

	private long start;

	/** How far all offsets are off, where something stands before the archive. */
	private long shift;

	ZipDirectory(SeekableByteChannel channel) throws IOException {
		this.file = new PortionedReader(channel);
		long record = findEnd();
		this.entries = this.file.unsignedShort(record + 10);
		long size = this.file.unsignedInt(record + 12);
		this.start = this.file.unsignedInt(record + 16);
		long record64 = findEnd64(record);
		if (record64 >= 0) {
			this.entries = this.file.longInteger(record64 + 32);
			size = this.file.longInteger(record64 + 40);
			this.start = this.file.longInteger(record64 + 48);
		}
		this.end = (record64 >= 0) ? record64 : record;
		if (this.entries > 0 && !isEntry(this.start)) {
			this.shift = this.end - size - this.start;
			this.start += this.shift;
		}
	}

	PortionedReader file() {
		return this.file;
	}

	/**
	 * Goes through all entries but those of a name too long to mean anything here.
	 * @param use is told of each
	 * @throws DamagedFileException when the table ends early
	 */
	void each(Consumer<ZipEntry> use) throws IOException {
		long position = this.start;
		for (long each = 0; each < this.entries; each++) {
			if (!isEntry(position)) {
				throw new DamagedFileException("The table of contents ends early");
			}
			int name = this.file.unsignedShort(position + 28);
			int extra = this.file.unsignedShort(position + 30);
			if (name <= LONGEST_NAME_OF_INTEREST) {
				use.accept(entryAt(position, name, extra));
			}
			position += ENTRY_SIZE + name + extra + this.file.unsignedShort(position + 32);
		}
	}

	private boolean isEntry(long position) throws IOException {
		return position >= 0 && position + ENTRY_SIZE <= this.end && this.file.integer(position) == ENTRY_SIGNATURE;
	}

	private ZipEntry entryAt(long position, int nameLength, int extraLength) throws IOException {
		String name = ZipEntry.plain(this.file.text(position + ENTRY_SIZE, nameLength));
		long packed = this.file.unsignedInt(position + 20);
		long size = this.file.unsignedInt(position + 24);
		long offset = this.file.unsignedInt(position + 42);
		long field = zip64Field(position + ENTRY_SIZE + nameLength, extraLength);
		if (field >= 0) {
			field += (size == SATURATED) ? Long.BYTES : 0;
			if (packed == SATURATED) {
				packed = this.file.longInteger(field);
				field += Long.BYTES;
			}
			offset = (offset == SATURATED) ? this.file.longInteger(field) : offset;
		}
		return new ZipEntry(name, this.file.unsignedShort(position + 8), this.file.unsignedShort(position + 10), packed,
				offset + this.shift);
	}

	/** Where the large numbers stand, in the order size, packed size, offset. */
	private long zip64Field(long extra, int length) throws IOException {
		for (long position = extra; position + 4 <= extra + length;) {
			if (this.file.unsignedShort(position) == ZIP64_FIELD) {
				return position + 4;
			}
			position += 4 + this.file.unsignedShort(position + 2);
		}
		return -1;
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

	/** Negative when the archive has no need of large numbers. */
	private long findEnd64(long record) throws IOException {
		long locator = record - LOCATOR_SIZE;
		if (locator < 0 || this.file.integer(locator) != LOCATOR_SIGNATURE) {
			return -1;
		}
		long named = this.file.longInteger(locator + 8);
		for (long position : new long[] { named, locator - END64_SIZE }) {
			if (position >= 0 && position <= locator - END64_SIZE && this.file.integer(position) == END64_SIGNATURE) {
				return position;
			}
		}
		throw new DamagedFileException("The large table of contents is not where it should be");
	}

}
