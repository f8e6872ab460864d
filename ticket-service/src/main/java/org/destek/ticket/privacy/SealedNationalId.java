package org.destek.ticket.privacy;

import java.util.UUID;

/** A row of the vault: nothing of it is readable without the vault's keyset. */
record SealedNationalId(UUID ticketId, byte[] wrappedKey, byte[] ciphertext) {

}
