package org.destek.notification.inbound.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.mail.util.SharedByteArrayInputStream;
import jakarta.mail.util.SharedFileInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it came: its one piece in memory, several in a temporary file; its parts are
 * slices of it.
 */
public final class RawMail {

	private static final byte[] EMPTY = new byte[0];

	private byte[] only;

	private @Nullable Path file;

	private @Nullable OutputStream toFile;

	private @Nullable InputStream open;

	public RawMail() {
		this(EMPTY);
	}

	public RawMail(byte[] only) {
		this.only = only;
	}

	/**
	 * Adds the next piece.
	 * @param bytes the piece, which is not copied
	 * @return this mail
	 */
	RawMail add(byte[] bytes) throws IOException {
		if (this.toFile == null && this.only.length == 0) {
			this.only = bytes;
			return this;
		}
		OutputStream out = (this.toFile != null) ? this.toFile : createFile();
		out.write(bytes);
		return this;
	}

	private OutputStream createFile() throws IOException {
		this.file = Files.createTempFile("destek-mail", ".eml");
		OutputStream out = Files.newOutputStream(this.file);
		this.toFile = out;
		out.write(this.only);
		this.only = EMPTY;
		return out;
	}

	InputStream open() throws IOException {
		if (this.toFile != null) {
			this.toFile.close();
		}
		this.open = (this.file != null) ? new SharedFileInputStream(this.file.toFile())
				: new SharedByteArrayInputStream(this.only);
		return this.open;
	}

	void close() throws IOException {
		if (this.open != null) {
			this.open.close();
		}
		if (this.toFile != null) {
			this.toFile.close();
		}
		if (this.file != null) {
			Files.deleteIfExists(this.file);
		}
	}

}
