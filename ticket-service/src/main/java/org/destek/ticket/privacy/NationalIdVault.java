package org.destek.ticket.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import reactor.core.publisher.Mono;

/**
 * Keeps one identity number a ticket, encrypted (AES-256-GCM) under a key of the ticket's
 * own that is itself encrypted under the vault's keyset; both are bound to the ticket's
 * id. Once its row is gone, so is the number; the keyset alone opens nothing.
 */
public class NationalIdVault {

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

	private SealedNationalId seal(UUID ticketId, NationalId id) throws GeneralSecurityException {
		byte[] owner = ownerOf(ticketId);
		KeysetHandle ticketKey = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
		byte[] wrappedKey = TinkProtoKeysetFormat.serializeEncryptedKeyset(ticketKey, this.vaultKey, owner);
		byte[] ciphertext = aead(ticketKey).encrypt(id.digits().getBytes(StandardCharsets.US_ASCII), owner);
		return new SealedNationalId(ticketId, wrappedKey, ciphertext);
	}

	private NationalId open(SealedNationalId sealed) {
		byte[] owner = ownerOf(sealed.ticketId());
		try {
			KeysetHandle ticketKey = TinkProtoKeysetFormat.parseEncryptedKeyset(sealed.wrappedKey(), this.vaultKey,
					owner);
			return new NationalId(
					new String(aead(ticketKey).decrypt(sealed.ciphertext(), owner), StandardCharsets.US_ASCII));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The identity number of ticket %s does not open: other keyset or other row"
				.formatted(sealed.ticketId()), ex);
		}
	}

	private static Aead aead(KeysetHandle keyset) throws GeneralSecurityException {
		return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
	}

	private static byte[] ownerOf(UUID ticketId) {
		return ticketId.toString().getBytes(StandardCharsets.US_ASCII);
	}

}
