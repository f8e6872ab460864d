package org.destek.journeys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;

/**
 * Answers the human check with the key of the data folder that a journey made itself: the
 * check stays on, and no visitor has that key.
 */
final class SealedHumanCheck {

	private static final byte[] PURPOSE = "human-check".getBytes(StandardCharsets.UTF_8);

	private final Path keyset;

	SealedHumanCheck(Path data) {
		this.keyset = data.resolve("keys/ticket/human-check.keyset.json");
	}

	String digitsOf(String id) {
		try {
			AeadConfig.register();
			Aead aead = TinkJsonProtoKeysetFormat
				.parseKeyset(Files.readString(this.keyset), InsecureSecretKeyAccess.get())
				.getPrimitive(RegistryConfiguration.get(), Aead.class);
			byte[] plain = aead.decrypt(Base64.getUrlDecoder().decode(id), PURPOSE);
			return new String(plain, 1, 5, StandardCharsets.US_ASCII);
		}
		catch (Exception ex) {
			throw new IllegalStateException("The human check does not open with " + this.keyset, ex);
		}
	}

}
