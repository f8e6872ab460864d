package org.destek.gateway.posting;

import java.util.Locale;

import org.destek.gateway.wording.FileSize;

import org.springframework.stereotype.Component;

/** What a page tells its reader about files before any is chosen. */
@Component
public class FileBounds {

	private final PostProperties properties;

	FileBounds(PostProperties properties) {
		this.properties = properties;
	}

	/** The largest file, in bytes. */
	public long bytes() {
		return this.properties.largestFile().toBytes();
	}

	/** The largest file, such as {@code 10 MB}. */
	public String inWords(Locale language) {
		return FileSize.inWords(bytes(), language);
	}

}
