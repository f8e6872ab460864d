package org.destek.notification.imap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

import org.destek.launcher.server.Ports;

/**
 * The folder of one Dovecot: its settings with free ports, a certificate, and mailboxes.
 */
final class DovecotFolder {

	private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

	private static final String OWNER = ROOT ? "dovecot" : System.getProperty("user.name");

	private final int port = Ports.free();

	private final int tlsPort = Ports.free();

	private final Path path;

	/**
	 * Makes one with an empty store of mailboxes.
	 * @param tokens the address that tells which access tokens are good
	 * @param more further lines of the configuration
	 */
	DovecotFolder(String tokens, String... more) throws IOException {
		this.path = Files.createTempDirectory("destek-dovecot",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
		Files.createDirectory(resolve("run"));
		own(Files.createDirectory(resolve("mail")));
		makeCertificates();
		Files.writeString(resolve("oauth2.conf"), resource("oauth2.conf").replace("@tokens@", tokens));
		Files.writeString(settings(), filled(resource("dovecot.conf")) + String.join("\n", more) + "\n");
	}

	/** The port without TLS, where STARTTLS is offered. */
	int port() {
		return this.port;
	}

	/** The port that speaks TLS from the first byte on. */
	int tlsPort() {
		return this.tlsPort;
	}

	Path settings() {
		return this.path.resolve("dovecot.conf");
	}

	/** A file or folder of it. */
	Path resolve(String name) {
		return this.path.resolve(name);
	}

	/**
	 * The Maildir of a user, made when there is none.
	 * @param user whose
	 * @return its folder
	 */
	Path maildir(String user) {
		Path home = resolve("mail").resolve(user);
		Path maildir = home.resolve("Maildir");
		if (!Files.exists(maildir)) {
			Stream.of(home, maildir, maildir.resolve("tmp"), maildir.resolve("new"), maildir.resolve("cur"))
				.forEach(DovecotFolder::ownedFolder);
		}
		return maildir;
	}

	void delete() {
		FileSystemUtils.deleteRecursively(this.path.toFile());
	}

	private static void ownedFolder(Path folder) {
		try {
			own(Files.createDirectories(folder));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Gives a file or folder to whom the server reads mailboxes as. */
	static void own(Path path) throws IOException {
		Files.setOwner(path, FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(OWNER));
	}

	private void makeCertificates() {
		openssl("-subj", "/CN=Destek test authority", "-keyout", "authority.key", "-out", "authority.pem");
		openssl("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-CA", "authority.pem", "-CAkey",
				"authority.key", "-keyout", "server.key", "-out", "server.pem");
	}

	private void openssl(String... arguments) {
		List<String> command = Stream
			.concat(Stream.of("openssl", "req", "-x509", "-days", "2", "-newkey", "ec", "-pkeyopt",
					"ec_paramgen_curve:P-256", "-nodes"), Stream.of(arguments))
			.map((each) -> (each.endsWith(".pem") || each.endsWith(".key")) ? this.path.resolve(each).toString() : each)
			.toList();
		Programs.run(command);
	}

	private static String resource(String name) throws IOException {
		try (InputStream file = DovecotFolder.class.getResourceAsStream("/dovecot/" + name)) {
			return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private String filled(String settings) {
		return settings.replace("@folder@", this.path.toString())
			.replace("@owner@", OWNER)
			.replace("@login@", ROOT ? "dovenull" : OWNER)
			.replace("@group@", group())
			.replace("@password@", Dovecot.PASSWORD)
			.replace("@port@", String.valueOf(this.port))
			.replace("@tlsPort@", String.valueOf(this.tlsPort));
	}

	private static String group() {
		return Programs.run(List.of("id", "-gn", OWNER)).strip();
	}

}
