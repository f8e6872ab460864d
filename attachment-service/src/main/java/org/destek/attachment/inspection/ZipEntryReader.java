package org.destek.attachment.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Unpacks one small entry of a ZIP file, never more of it than was asked for. */
final class ZipEntryReader {

	private static final int HEADER_SIZE = 30;

	private static final int STORED = 0;

	private static final int DEFLATED = 8;

	private final PortionedReader file;

	ZipEntryReader(PortionedReader file) {
		this.file = file;
	}

	/**
	 * Unpacks an entry.
	 * @param entry which
	 * @param most as many bytes of it, however many it has
	 * @return empty when it cannot be unpacked without a password or by a usual method
	 */
	Optional<byte[]> content(ZipEntry entry, int most) throws IOException {
		if (entry.isEncrypted() || (entry.method() != STORED && entry.method() != DEFLATED)) {
			return Optional.empty();
		}
		try {
			return Optional.of((entry.method() == STORED) ? packed(entry, most) : unpacked(entry, most));
		}
		catch (DamagedFileException | ZipException ex) {
			// Damaged inside, or damaged on purpose: then the entry says nothing.
			return Optional.empty();
		}
	}

	private byte[] packed(ZipEntry entry, int most) throws IOException {
		long start = entry.offset() + HEADER_SIZE + this.file.unsignedShort(entry.offset() + 26)
				+ this.file.unsignedShort(entry.offset() + 28);
		return this.file.bytes(start, (int) Math.min(entry.packed(), most));
	}

	private byte[] unpacked(ZipEntry entry, int most) throws IOException {
		Inflater inflater = new Inflater(true);
		try (InputStream bytes = new InflaterInputStream(new ByteArrayInputStream(packed(entry, most)), inflater)) {
			return bytes.readNBytes(most);
		}
		finally {
			inflater.end();
		}
	}

}
