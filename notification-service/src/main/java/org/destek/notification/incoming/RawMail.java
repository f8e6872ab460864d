package org.destek.notification.incoming;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.mail.util.SharedByteArrayInputStream;
import jakarta.mail.util.SharedFileInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it came, in memory while it is small, else in a temporary file; its parts are
 * slices of it.
 */
final class RawMail {

	private static final int MOST_IN_MEMORY = 262_144;

	private final ByteArrayOutputStream memory = new ByteArrayOutputStream();

	private @Nullable Path file;

	private @Nullable OutputStream toFile;

	private @Nullable InputStream open;

	RawMail add(byte[] bytes) throws IOException {
		if (this.toFile == null && this.memory.size() + bytes.length > MOST_IN_MEMORY) {
			this.file = Files.createTempFile("destek-mail", ".eml");
			this.toFile = Files.newOutputStream(this.file);
			this.memory.writeTo(this.toFile);
			this.memory.reset();
		}
		((this.toFile != null) ? this.toFile : this.memory).write(bytes);
		return this;
	}

	InputStream open() throws IOException {
		if (this.toFile != null) {
			this.toFile.close();
		}
		this.open = (this.file != null) ? new SharedFileInputStream(this.file.toFile())
				: new SharedByteArrayInputStream(this.memory.toByteArray());
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
