package org.destek.notification.mime;

import java.io.IOException;
import java.io.InputStream;

/** A file of a mail: still a slice of the raw mail, decoded while it is read. */
public interface MailFile {

	/**
	 * Its name without any path.
	 * @return 1 to 255 characters
	 */
	String name();

	/**
	 * Its declared kind, which may be a lie.
	 * @return such as {@code application/pdf}
	 */
	String mediaType();

	/**
	 * Opens its content, as often as wanted, until the raw mail is closed.
	 * @return the decoded content
	 * @throws IOException when the raw mail cannot be read
	 */
	InputStream open() throws IOException;

	/**
	 * Its size in bytes.
	 * @return −1 when only reading tells
	 */
	long size();

}
