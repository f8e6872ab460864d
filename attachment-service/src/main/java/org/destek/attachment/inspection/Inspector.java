package org.destek.attachment.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

import org.springframework.stereotype.Component;

/** Begins inspections; knows the first bytes of more than a thousand kinds of file. */
@Component
public class Inspector {

	private final MimeTypes kinds = MimeTypes.getDefaultMimeTypes();

	/**
	 * Begins to look at a file.
	 * @return what sees it from the first byte to the last
	 */
	public Inspection begin() {
		return new Inspection(this);
	}

	MediaType sniff(byte[] head, int length) {
		try {
			return this.kinds.detect(new ByteArrayInputStream(head, 0, length), new Metadata());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Bytes in memory can always be read", ex);
		}
	}

}
