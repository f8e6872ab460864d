package org.destek.ticket.keys;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import org.destek.links.SecretFile;

/**
 * A Tink keyset (AES-256-GCM) in a file that only its owner reads. The primary key
 * encrypts, every key of it decrypts: a key is changed with Tink's own command line.
 */
public final class KeysetFile {

	private KeysetFile() {
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
		try {
			AeadConfig.register();
			return TinkJsonProtoKeysetFormat
				.parseKeyset(SecretFile.loadOrCreate(file, KeysetFile::fresh), InsecureSecretKeyAccess.get())
				.getPrimitive(RegistryConfiguration.get(), Aead.class);
		}
		catch (GeneralSecurityException ex) {
			// Its cause may quote the file: a key must not reach a log that way.
			throw new IllegalStateException("No usable keyset in %s (%s)".formatted(file, ex.getClass().getName()));
		}
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
