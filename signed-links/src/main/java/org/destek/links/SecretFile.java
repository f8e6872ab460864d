package org.destek.links;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * A secret in a file outside any repository, made by the first start and readable by its
 * owner alone.
 */
public final class SecretFile {

	private SecretFile() {
	}

	/**
	 * Reads the secret, and makes it first when it is not there. Safe when several
	 * processes start at once: one of them makes the file, all read the same.
	 * @param file where the secret is
	 * @param fresh makes a new one, as text
	 * @return the file's text
	 * @throws UncheckedIOException when the file cannot be read or made
	 */
	public static String loadOrCreate(Path file, Supplier<String> fresh) {
		try {
			if (Files.notExists(file)) {
				create(file, fresh.get());
			}
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read or make the secret in " + file, ex);
		}
	}

	private static void create(Path file, String secret) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		Path fresh = Files.createTempFile(folder, ".secret", ".new",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try {
			Files.writeString(fresh, secret);
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
