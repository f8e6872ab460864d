package org.destek.notification.mime.tnef;

import java.io.IOException;
import java.io.InputStream;

import org.destek.notification.mime.MailFile;

/**
 * A file inside Outlook's {@code winmail.dat}: a piece of that part, decoded while it is
 * read.
 *
 * @param name cleaned
 * @param container the {@code winmail.dat}
 * @param offset where it begins in there
 * @param size bytes
 */
record TnefFile(String name, MailFile container, long offset, long size) implements MailFile {

	@Override
	public String mediaType() {
		return "application/octet-stream";
	}

	@Override
	public InputStream open() throws IOException {
		InputStream content = this.container.open();
		content.skipNBytes(this.offset);
		return new Portion(content, this.size);
	}

	/** So many bytes of a stream. */
	private static final class Portion extends InputStream {

		private final InputStream content;

		private long left;

		Portion(InputStream content, long size) {
			this.content = content;
			this.left = size;
		}

		@Override
		public int read() throws IOException {
			if (this.left <= 0) {
				return -1;
			}
			this.left--;
			return this.content.read();
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			if (this.left <= 0) {
				return -1;
			}
			int read = this.content.read(bytes, offset, (int) Math.min(length, this.left));
			this.left -= Math.max(read, 0);
			return read;
		}

		@Override
		public void close() throws IOException {
			this.content.close();
		}

	}

}
