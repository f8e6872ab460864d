package org.destek.attachment.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Sees one file pass by, once: counts it, digests it, and tells its kind from its first
 * bytes; from all of them where it is text.
 */
public final class Inspection {

	private static final int END_OF_PDF = 1024;

	private final FileKinds kinds;

	private final byte[] head = new byte[Beginning.LENGTH];

	private final TextCheck text = new TextCheck();

	private final @Nullable MessageDigest digest;

	private long size;

	private @Nullable Beginning beginning;

	private boolean tellsItsKind;

	private @Nullable Boolean promising;

	private boolean active;

	Inspection(FileKinds kinds, @Nullable MessageDigest digest) {
		this.kinds = kinds;
		this.digest = digest;
	}

	/**
	 * Looks at the next bytes.
	 * @param bytes the bytes, consumed
	 */
	public void see(ByteBuffer bytes) {
		if (this.digest != null) {
			this.digest.update(bytes.duplicate());
		}
		if (!this.tellsItsKind) {
			this.text.see(bytes.duplicate());
		}
		if (this.size < Beginning.LENGTH) {
			int taken = Math.min(bytes.remaining(), Beginning.LENGTH - (int) this.size);
			bytes.get(this.head, (int) this.size, taken);
			this.size += taken;
			this.tellsItsKind = this.size >= Beginning.LENGTH && beginning().isNoText();
		}
		this.size += bytes.remaining();
		bytes.position(bytes.limit());
	}

	/**
	 * Whether what was seen so far is already enough to refuse the file.
	 * @return true once no later byte can make it one of the kinds that are taken
	 */
	public boolean isHopeless() {
		return this.size >= Beginning.LENGTH && !isOfUse();
	}

	/** What the beginning says is found out once; text may turn out to be none later. */
	private boolean isOfUse() {
		if (this.promising == null) {
			this.promising = beginning().isZip() || beginning().isOle()
					|| beginning().kind().filter(this.kinds::take).isPresent();
			this.active = ActiveText.isIn(this.head);
		}
		return this.promising || (this.text.maybeText() && !this.active);
	}

	/**
	 * Tells the kind of the file, all of which has been seen.
	 * @param file the same bytes, to look up a container's table of contents
	 * @return the kind; empty when it is none that is taken
	 * @throws DamagedFileException when a container's table of contents cannot be read
	 * @throws RefusedContentException when it is of a kind that is taken, but for its
	 * content
	 * @throws IOException when the file cannot be read
	 */
	public Optional<FileKind> kind(SeekableByteChannel file) throws IOException {
		return found(file).filter(this.kinds::take);
	}

	private Optional<FileKind> found(SeekableByteChannel file) throws IOException {
		if (beginning().isZip()) {
			return ZipContents.kindOf(file);
		}
		if (beginning().isOle()) {
			return OleContents.kindOf(file);
		}
		return (this.text.isText() && !isPage(file)) ? textKind() : beginning().kind();
	}

	/** A text that begins as a picture or a program is about one. */
	private Optional<FileKind> textKind() {
		return ActiveText.isIn(this.head) ? Optional.empty() : Optional.of(FileKind.TEXT);
	}

	/** Whether letters alone make up a document; a PDF that begins late must end, too. */
	private boolean isPage(SeekableByteChannel file) throws IOException {
		int start = beginning().pdfAt();
		return beginning().isRtf() || start == 0 || (start > 0 && endsAsPdf(file));
	}

	private static boolean endsAsPdf(SeekableByteChannel file) throws IOException {
		PortionedReader reader = new PortionedReader(file);
		int length = (int) Math.min(reader.size(), END_OF_PDF);
		String end = new String(reader.bytes(reader.size() - length, length), StandardCharsets.ISO_8859_1);
		return end.contains("%%EOF") || end.contains("startxref");
	}

	private Beginning beginning() {
		Beginning known = this.beginning;
		if (known == null) {
			known = Beginning.of(this.head, (int) Math.min(this.size, Beginning.LENGTH));
			this.beginning = known;
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
		return HexFormat.of().formatHex(Objects.requireNonNull(this.digest).digest());
	}

	static MessageDigest sha256Digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java platform", ex);
		}
	}

}
