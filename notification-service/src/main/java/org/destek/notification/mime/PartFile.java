package org.destek.notification.mime;

import java.io.InputStream;
import java.util.Set;

/**
 * A part as a file.
 *
 * @param name cleaned
 * @param mediaType as declared
 * @param encoding its transfer encoding
 * @param body its undecoded content
 */
public record PartFile(String name, String mediaType, String encoding, MailSlice body) implements MailFile {

	private static final Set<String> IDENTITIES = Set.of("", "7bit", "8bit", "binary");

	@Override
	public InputStream open() {
		return TransferDecoding.decoded(this.body.open(), this.encoding);
	}

	@Override
	public long size() {
		return IDENTITIES.contains(this.encoding) ? this.body.size() : -1;
	}

}
