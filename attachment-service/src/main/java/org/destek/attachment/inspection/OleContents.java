package org.destek.attachment.inspection;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The directory of an OLE compound file (MS-CFB), the container of the old office
 * documents and of installers, enough to tell them apart by the name of their main
 * stream.
 */
final class OleContents {

	private static final int HEADER = 512;

	private static final int ENTRY = 128;

	private static final int NAME = 64;

	private static final int SECTORS_IN_HEADER = 109;

	private static final int SECTOR_LIST = 76;

	/** A document has some dozens of streams; whoever has more hides something. */
	private static final int MOST_DIRECTORY_SECTORS = 256;

	private static final Map<String, FileKind> MAIN_STREAMS = Map.of("WordDocument", FileKind.DOC, "Workbook",
			FileKind.XLS, "Book", FileKind.XLS, "PowerPoint Document", FileKind.PPT);

	private final PortionedReader file;

	private final int sectorSize;

	private OleContents(SeekableByteChannel file) throws IOException {
		this.file = new PortionedReader(file);
		int shift = this.file.unsignedShort(30);
		if (shift != 9 && shift != 12) {
			throw new DamagedFileException("Sectors of 512 or 4096 bytes are all there are");
		}
		this.sectorSize = 1 << shift;
	}

	static Optional<FileKind> kindOf(SeekableByteChannel file) throws IOException {
		return new OleContents(file).kind();
	}

	private Optional<FileKind> kind() throws IOException {
		int sector = this.file.integer(48);
		for (int read = 0; sector >= 0 && read < MOST_DIRECTORY_SECTORS; read++) {
			for (int entry = 0; entry < this.sectorSize; entry += ENTRY) {
				FileKind kind = MAIN_STREAMS.get(nameAt(offsetOf(sector) + entry));
				if (kind != null) {
					return Optional.of(kind);
				}
			}
			sector = next(sector);
		}
		return Optional.empty();
	}

	private String nameAt(long entry) throws IOException {
		int length = this.file.unsignedShort(entry + NAME) - 2;
		if (length < 0 || length > NAME) {
			return "";
		}
		return new String(this.file.bytes(entry, length), StandardCharsets.UTF_16LE);
	}

	/** The sector that follows in its chain; negative at the end of it. */
	private int next(int sector) throws IOException {
		int numbersInSector = this.sectorSize / Integer.BYTES;
		int table = tableSector(sector / numbersInSector);
		return this.file.integer(offsetOf(table) + (long) (sector % numbersInSector) * Integer.BYTES);
	}

	/**
	 * Where the n-th sector of the allocation table is; the header lists the first ones.
	 */
	private int tableSector(int index) throws IOException {
		if (index < SECTORS_IN_HEADER) {
			return this.file.integer(SECTOR_LIST + (long) index * Integer.BYTES);
		}
		int inList = this.sectorSize / Integer.BYTES - 1;
		int beyond = index - SECTORS_IN_HEADER;
		int list = this.file.integer(68);
		for (int hop = 0; hop < beyond / inList; hop++) {
			list = this.file.integer(offsetOf(list) + (long) inList * Integer.BYTES);
		}
		return this.file.integer(offsetOf(list) + (long) (beyond % inList) * Integer.BYTES);
	}

	private long offsetOf(int sector) {
		return Math.max(HEADER, this.sectorSize) + (long) sector * this.sectorSize;
	}

}
