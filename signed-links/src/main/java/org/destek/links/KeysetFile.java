package org.destek.links;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/**
 * A Tink keyset (AES-256-GCM) in a file that only its owner reads. The primary key
 * encrypts, every key of it decrypts: a key is changed with Tink's own command line.
 */
public final class KeysetFile {

	private final KeysetHandle keyset;

	private KeysetFile(KeysetHandle keyset) {
		this.keyset = keyset;
	}

	/** Opens it as {@link #loadOrCreate} does, for who asks for its fingerprints, too. */
	public static KeysetFile open(Path file) {
		try {
			AeadConfig.register();
			return new KeysetFile(TinkJsonProtoKeysetFormat
				.parseKeyset(SecretFile.loadOrCreate(file, KeysetFile::fresh), InsecureSecretKeyAccess.get()));
		}
		catch (GeneralSecurityException ex) {
			throw unusable(file, ex);
		}
	}

	/** The keys' check values, by key id. */
	public Map<String, String> fingerprints() {
		Map<String, String> all = new LinkedHashMap<>();
		for (int i = 0; i < this.keyset.size(); i++) {
			KeysetHandle.Entry entry = this.keyset.getAt(i);
			all.put(Integer.toUnsignedString(entry.getId()), KeyRecords.fingerprintOf(bytesOf(entry)));
		}
		return all;
	}

	/** Of the key alone: that another becomes the primary one changes nothing. */
	private static byte[] bytesOf(KeysetHandle.Entry entry) {
		try {
			KeysetHandle alone = KeysetHandle.newBuilder()
				.addEntry(KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId()).makePrimary())
				.build();
			return TinkProtoKeysetFormat.serializeKeyset(alone, InsecureSecretKeyAccess.get());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A key of a keyset makes a keyset");
		}
	}

	/** Encryption and decryption under it. */
	public Aead aead() {
		try {
			return this.keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The keyset is not for encryption (%s)".formatted(ex.getClass().getName()));
		}
	}

	/**
	 * Reads the keyset, and makes it first when it is not there. Safe when several
	 * processes start at once: one of them makes the file, all read the same.
	 * @param file where the keyset is, outside any repository
	 * @return encryption and decryption under it
	 * @throws IllegalStateException when the file holds no usable keyset
	 * @throws UncheckedIOException when the file cannot be read or made
	 */
	public static Aead loadOrCreate(Path file) {
		return open(file).aead();
	}

	/** Its cause may quote the file: a key must not reach a log that way. */
	private static IllegalStateException unusable(Path file, GeneralSecurityException ex) {
		return new IllegalStateException(
				"No usable keyset in %s (%s); restore it from the backup, or delete it where nothing is encrypted under it any more"
					.formatted(file, ex.getClass().getName()));
	}

	private static String fresh() {
		try {
			return TinkJsonProtoKeysetFormat.serializeKeyset(
					KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES-256-GCM is part of every Java platform", ex);
		}
	}

}
