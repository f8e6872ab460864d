package org.destek.attachment.inspection;

import java.util.Locale;

/**
 * A line of a ZIP file's table of contents.
 *
 * @param name as {@link #plain} makes it
 * @param flags general purpose flags
 * @param method how it is packed
 * @param packed bytes that it takes
 * @param offset where its own header begins
 */
record ZipEntry(String name, int flags, int method, long packed, long offset) {

	/**
	 * A name that can be compared: some programs write backslashes, a slash in front or
	 * other letters.
	 */
	static String plain(String name) {
		return name.replace('\\', '/').replaceFirst("^(?:\\./|/)+", "").toLowerCase(Locale.ROOT);
	}

	boolean isEncrypted() {
		return (this.flags & 1) != 0;
	}

}
