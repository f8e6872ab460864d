package org.destek.notification.mime.header;

import org.jspecify.annotations.Nullable;

/**
 * Who a mail says it is from.
 *
 * @param address the address, as it was written
 * @param name the name beside it
 * @param rewritten whether a group put itself in the author's place: the address is then
 * what the group says of the author, which no server vouches for
 */
public record MailSender(String address, @Nullable String name, boolean rewritten) {

	public MailSender(String address, @Nullable String name) {
		this(address, name, false);
	}

}
