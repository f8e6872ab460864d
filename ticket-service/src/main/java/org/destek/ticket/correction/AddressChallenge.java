package org.destek.ticket.correction;

import java.time.Instant;
import java.util.UUID;

import org.destek.ticket.ticket.EmailAddress;

/**
 * A new address that is still to be proved.
 *
 * @param id what its code is computed from
 * @param ticketId the ticket
 * @param email the address
 * @param wrong how many wrong codes were typed
 * @param expiresAt until when the code is good
 */
record AddressChallenge(UUID id, UUID ticketId, EmailAddress email, int wrong, Instant expiresAt) {
}
