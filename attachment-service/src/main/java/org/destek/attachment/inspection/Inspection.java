package org.destek.attachment.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Sees one file pass by, once: counts it, digests it, and tells its kind from its first
 * bytes; from all of them where it is text.
 */
public final class Inspection {

	private static final int HEAD = 4096;

	private final Inspector inspector;

	private final byte[] head = new byte[HEAD];

	private final TextCheck text = new TextCheck();

	private final MessageDigest digest = sha256Digest();

	private long size;

	private @Nullable MediaType sniffed;

	Inspection(Inspector inspector) {
		this.inspector = inspector;
	}

	/**
	 * Looks at the next bytes.
	 * @param bytes the bytes, consumed
	 */
	public void see(ByteBuffer bytes) {
		this.digest.update(bytes.duplicate());
		if (this.size < HEAD || maybeText()) {
			this.text.see(bytes.duplicate());
		}
		if (this.size < HEAD) {
			int taken = Math.min(bytes.remaining(), HEAD - (int) this.size);
			bytes.get(this.head, (int) this.size, taken);
			this.size += taken;
		}
		this.size += bytes.remaining();
		bytes.position(bytes.limit());
	}

	/**
	 * Whether what was seen so far is already enough to refuse the file.
	 * @return true once no later byte can make it one of the kinds that are taken
	 */
	public boolean isHopeless() {
		return this.size >= HEAD && !FirstBytes.mayBeTaken(sniffed()) && !maybeText();
	}

	/**
	 * Tells the kind of the file, all of which has been seen.
	 * @param file the same bytes, to look up a container's table of contents
	 * @return the kind; empty when it is none that is taken
	 * @throws DamagedFileException when a container's table of contents cannot be read
	 * @throws IOException when the file cannot be read
	 */
	public Optional<FileKind> kind(SeekableByteChannel file) throws IOException {
		MediaType type = sniffed();
		if (FirstBytes.isZip(type)) {
			return ZipContents.kindOf(file);
		}
		if (FirstBytes.isOle(type)) {
			return OleContents.kindOf(file);
		}
		return isText() ? Optional.of(FileKind.TEXT) : FirstBytes.kindOf(type);
	}

	private boolean maybeText() {
		return FirstBytes.mayBeText(sniffed(), this.head) && this.text.maybeText();
	}

	private boolean isText() {
		return FirstBytes.mayBeText(sniffed(), this.head) && this.text.isText();
	}

	private MediaType sniffed() {
		MediaType known = this.sniffed;
		if (known == null) {
			known = this.inspector.sniff(this.head, (int) Math.min(this.size, HEAD));
			this.sniffed = known;
		}
		return known;
	}

	/**
	 * How much was seen.
	 * @return bytes
	 */
	public long size() {
		return this.size;
	}

	/**
	 * The digest of all that was seen; to be asked once, at the end.
	 * @return SHA-256, lower-case hex
	 */
	public String sha256() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

	private static MessageDigest sha256Digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java platform", ex);
		}
	}

}
