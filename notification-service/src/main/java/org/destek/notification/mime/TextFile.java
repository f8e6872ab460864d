package org.destek.notification.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A text that becomes a file.
 *
 * @param name its name
 * @param bytes its text, in UTF-8
 */
public record TextFile(String name, byte[] bytes) implements MailFile {

	/**
	 * Makes a file of a text.
	 * @param name its name
	 * @param text the text
	 * @return the file
	 */
	public static MailFile of(String name, String text) {
		return new TextFile(name, (text + "\n").getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String mediaType() {
		return "text/plain";
	}

	@Override
	public InputStream open() {
		return new ByteArrayInputStream(this.bytes);
	}

	@Override
	public long size() {
		return this.bytes.length;
	}

}
