package org.destek.links;

import java.util.UUID;

/**
 * What the link in a notice to staff says: it opens one ticket for one recipient.
 *
 * @param id the notice that it stands in, by which it is bound and revoked
 * @param ticketId the ticket
 * @param recipient the address that the notice went to
 */
public record StaffLink(UUID id, UUID ticketId, String recipient) {
}
