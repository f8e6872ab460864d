package org.destek.ticket.keys;

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
			if (Files.notExists(file)) {
				create(file);
			}
			return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
				.getPrimitive(RegistryConfiguration.get(), Aead.class);
		}
		catch (GeneralSecurityException ex) {
			// Its cause may quote the file: a key must not reach a log that way.
			throw new IllegalStateException("No usable keyset in %s (%s)".formatted(file, ex.getClass().getName()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read or make the keyset in " + file, ex);
		}
	}

	private static void create(Path file) throws IOException, GeneralSecurityException {
		String keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
				KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
		Path folder = file.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		Path fresh = Files.createTempFile(folder, ".keyset", ".new",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try {
			Files.writeString(fresh, keyset);
			// A hard link appears whole or not at all, and never replaces another's.
			Files.createLink(file, fresh);
		}
		catch (FileAlreadyExistsException ex) {
			// Another process was first: its file is the one to read.
			return;
		}
		finally {
			Files.delete(fresh);
		}
	}

}
