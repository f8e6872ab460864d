package org.destek.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * What the link in a mail to a requester says: it opens one ticket, for as long as the
 * mailbox that it was sent to is the requester's.
 *
 * @param ticketId the ticket
 * @param mailbox a mark of the address that the mail went to; the address itself has no
 * place in a link
 */
public record TicketLink(UUID ticketId, String mailbox) {

	private static final int MARK_BYTES = 12;

	/**
	 * The link of a ticket, for whoever reads an address.
	 * @param ticketId the ticket
	 * @param address where its mail goes
	 * @return what its token says
	 */
	public static TicketLink of(UUID ticketId, String address) {
		return new TicketLink(ticketId, mark(address));
	}

	/**
	 * Whether it opens a ticket whose requester reads an address.
	 * @param ticket the ticket
	 * @param address the requester's address now
	 * @return whether it is the ticket's, and was sent to that address
	 */
	public boolean opens(UUID ticket, String address) {
		return this.ticketId.equals(ticket) && this.mailbox.equals(mark(address));
	}

	private static String mark(String address) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, MARK_BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java platform", ex);
		}
	}

}
