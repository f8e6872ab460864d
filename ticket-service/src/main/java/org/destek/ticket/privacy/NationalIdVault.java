package org.destek.ticket.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import reactor.core.publisher.Mono;

import org.destek.ticket.insert.RowInsert;

/**
 * Keeps one identity number a ticket, encrypted (AES-256-GCM) under a key of the ticket's
 * own that is itself encrypted under the vault's keyset; both are bound to the ticket's
 * id. Once its row is gone, so is the number; the keyset alone opens nothing. A ticket's
 * key was a Tink keyset once; those rows are still read.
 */
public class NationalIdVault {

	/**
	 * No serialized keyset begins with it: no field of a protocol buffer has number 0.
	 */
	private static final byte BARE_KEY = 0;

	private static final int KEY_BYTES = 32;

	private final Aead vaultKey;

	private final NationalIds numbers;

	NationalIdVault(Aead vaultKey, NationalIds numbers) {
		this.vaultKey = vaultKey;
		this.numbers = numbers;
	}

	/**
	 * Encrypts and stores a number, in the caller's transaction.
	 * @param ticketId whose number it is; a ticket has at most one
	 * @param id the number
	 * @return completes once it is stored
	 */
	public Mono<Void> keep(UUID ticketId, NationalId id) {
		return Mono.fromCallable(() -> seal(ticketId, id)).flatMap(this.numbers::add);
	}

	/**
	 * How a number is stored, encrypted.
	 * @param ticketId whose number it is; a ticket has at most one
	 * @param id the number
	 * @return its row
	 */
	public RowInsert row(UUID ticketId, NationalId id) {
		return this.numbers.row(seal(ticketId, id));
	}

	/**
	 * The number in full, for who has to enter it elsewhere.
	 * @param ticketId whose number
	 * @return the number; empty when the ticket has none
	 */
	public Mono<NationalId> reveal(UUID ticketId) {
		return this.numbers.find(ticketId).map(this::open);
	}

	/**
	 * The number as it may be shown.
	 * @param ticketId whose number
	 * @return its last two digits behind bullets; empty when the ticket has none
	 */
	public Mono<String> masked(UUID ticketId) {
		return reveal(ticketId).map(NationalId::masked);
	}

	private SealedNationalId seal(UUID ticketId, NationalId id) {
		byte[] owner = ownerOf(ticketId);
		byte[] ticketKey = Random.randBytes(KEY_BYTES);
		try {
			byte[] wrapped = this.vaultKey.encrypt(ticketKey, owner);
			byte[] ciphertext = new AesGcmJce(ticketKey).encrypt(id.digits().getBytes(StandardCharsets.US_ASCII),
					owner);
			return new SealedNationalId(ticketId, marked(wrapped), ciphertext);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES-256-GCM is part of every Java platform", ex);
		}
	}

	private NationalId open(SealedNationalId sealed) {
		byte[] owner = ownerOf(sealed.ticketId());
		try {
			byte[] digits = ticketKey(sealed.wrappedKey(), owner).decrypt(sealed.ciphertext(), owner);
			return new NationalId(new String(digits, StandardCharsets.US_ASCII));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The identity number of ticket %s does not open: other keyset or other row"
				.formatted(sealed.ticketId()), ex);
		}
	}

	private Aead ticketKey(byte[] wrapped, byte[] owner) throws GeneralSecurityException {
		if (wrapped.length > 0 && wrapped[0] == BARE_KEY) {
			return new AesGcmJce(this.vaultKey.decrypt(Arrays.copyOfRange(wrapped, 1, wrapped.length), owner));
		}
		return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, this.vaultKey, owner)
			.getPrimitive(RegistryConfiguration.get(), Aead.class);
	}

	private static byte[] marked(byte[] wrapped) {
		byte[] marked = new byte[wrapped.length + 1];
		marked[0] = BARE_KEY;
		System.arraycopy(wrapped, 0, marked, 1, wrapped.length);
		return marked;
	}

	private static byte[] ownerOf(UUID ticketId) {
		return ticketId.toString().getBytes(StandardCharsets.US_ASCII);
	}

}
