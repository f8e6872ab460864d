package org.destek.gateway.security;

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
 * The keyset that seals cookies: a file of this service alone, made at its first start.
 */
final class CookieKeyset {

	private CookieKeyset() {
	}

	static Aead loadOrCreate(Path file) {
		try {
			AeadConfig.register();
			String keyset = SecretFile.loadOrCreate(file, CookieKeyset::fresh);
			return TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
				.getPrimitive(RegistryConfiguration.get(), Aead.class);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("No usable cookie keyset in " + file + "; delete it to have one made", ex);
		}
	}

	private static String fresh() {
		try {
			return TinkJsonProtoKeysetFormat.serializeKeyset(
					KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES-GCM is part of Tink", ex);
		}
	}

}
