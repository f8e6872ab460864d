package org.destek.attachment.inspection;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The directory of an OLE compound file (MS-CFB), the container of the old office
 * documents, of Outlook's mails and of installers.
 */
final class OleDirectory {

	private static final int HEADER = 512;

	private static final int ENTRY = 128;

	private static final int NAME = 64;

	private static final int SECTORS_IN_HEADER = 109;

	private static final int SECTOR_LIST = 76;

	/** A document has some dozens of streams; whoever has more hides something. */
	private static final int MOST_DIRECTORY_SECTORS = 256;

	private final PortionedReader file;

	private final int sectorSize;

	private final List<Entry> entries = new ArrayList<>();

	private boolean cut;

	OleDirectory(SeekableByteChannel channel) throws IOException {
		this.file = new PortionedReader(channel);
		int shift = this.file.unsignedShort(30);
		if (shift != 9 && shift != 12) {
			throw new DamagedFileException("Sectors of 512 or 4096 bytes are all there are");
		}
		this.sectorSize = 1 << shift;
		readEntries();
	}

	List<String> allNames() {
		return this.entries.stream().map(Entry::name).toList();
	}

	/** Empty when the tree of names leads nowhere, or out of what is left of the file. */
	List<String> outermostNames() {
		if (this.cut) {
			return List.of();
		}
		List<String> names = new ArrayList<>();
		Set<Integer> seen = new HashSet<>(Set.of(0));
		Deque<Integer> next = new ArrayDeque<>();
		if (!this.entries.isEmpty()) {
			next.add(this.entries.get(0).child());
		}
		while (!next.isEmpty()) {
			int index = next.pop();
			if (index >= 0 && index < this.entries.size() && seen.add(index)) {
				Entry entry = this.entries.get(index);
				names.add(entry.name());
				next.push(entry.left());
				next.push(entry.right());
			}
		}
		return names;
	}

	/** A file that was cut off behind its directory's first entries can still be told. */
	private void readEntries() throws IOException {
		try {
			readSectors(this.file.integer(48));
		}
		catch (DamagedFileException ex) {
			if (this.entries.isEmpty()) {
				throw ex;
			}
			this.cut = true;
		}
	}

	private void readSectors(int first) throws IOException {
		int sector = first;
		for (int read = 0; sector >= 0 && read < MOST_DIRECTORY_SECTORS; read++) {
			for (int entry = 0; entry < this.sectorSize; entry += ENTRY) {
				this.entries.add(entryAt(offsetOf(sector) + entry));
			}
			sector = next(sector);
		}
	}

	private Entry entryAt(long position) throws IOException {
		return new Entry(nameAt(position), this.file.integer(position + 68), this.file.integer(position + 72),
				this.file.integer(position + 76));
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

	/**
	 * A file or folder in the file.
	 *
	 * @param name its name
	 * @param left another one beside it; negative: none
	 * @param right another one beside it; negative: none
	 * @param child the first one in it; negative: none
	 */
	private record Entry(String name, int left, int right, int child) {
	}

}
