package org.destek.gateway.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/**
 * The keyset that seals cookies: a file of this service alone, made at its first start.
 */
final class CookieKeyset {

	private CookieKeyset() {
	}

	static Aead loadOrCreate(Path file) {
		try {
			AeadConfig.register();
			if (Files.notExists(file)) {
				create(file);
			}
			return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
				.getPrimitive(RegistryConfiguration.get(), Aead.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read or make the cookie keyset " + file, ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("No usable cookie keyset in " + file + "; delete it to have one made", ex);
		}
	}

	private static void create(Path file) throws IOException, GeneralSecurityException {
		Path folder = file.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		String keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
				KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
		Path fresh = Files.createTempFile(folder, ".cookie", ".new",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try {
			Files.writeString(fresh, keyset);
			// A hard link appears whole or not at all, and never replaces another's.
			Files.createLink(file, fresh);
		}
		catch (FileAlreadyExistsException ex) {
			// Another copy of the gateway was first: its keyset is the one to read.
			return;
		}
		finally {
			Files.delete(fresh);
		}
	}

}
