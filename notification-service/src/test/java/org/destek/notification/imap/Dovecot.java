package org.destek.notification.imap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

/**
 * A real Dovecot 2.3 (Debian's and Ubuntu's {@code dovecot-imapd}) on loopback ports,
 * with settings, a certificate and mailboxes of its own, which go with it. Whoever knows
 * the password has a mailbox. Runs as root and as anybody.
 */
public final class Dovecot implements AutoCloseable {

	public static final String PASSWORD = "secret";

	private static final Logger logger = LoggerFactory.getLogger(Dovecot.class);

	private final AtomicInteger delivered = new AtomicInteger();

	private final DovecotFolder folder;

	private Process process;

	private Dovecot(DovecotFolder folder) {
		this.folder = folder;
		// Whatever becomes of the tests, no server is left over.
		Runtime.getRuntime().addShutdownHook(new Thread(this::close, "dovecot-end"));
	}

	/**
	 * Breaks a test off where there is no Dovecot, and says so; fails it on a build
	 * server ({@code CI=true}).
	 */
	public static void require() {
		String missing = "Dovecot 2.3 is not installed (apt-get install dovecot-imapd): nothing is tested against it";
		if (!isInstalled()) {
			if ("true".equals(System.getenv("CI"))) {
				fail(missing);
			}
			logger.warn(missing);
			Assumptions.abort(missing);
		}
	}

	/** Whether there is one to start, of the version that the configuration is for. */
	public static boolean isInstalled() {
		return Files.exists(Programs.find("doveadm"))
				&& Programs.run(List.of(Programs.find("dovecot") + "", "--version")).startsWith("2.3.");
	}

	/**
	 * Starts one with an empty store of mailboxes.
	 * @param more further lines of its configuration
	 * @return ready for logins
	 */
	public static Dovecot started(String... more) {
		return startedFor("http://127.0.0.1:9/nobody", more);
	}

	/**
	 * Starts one that takes access tokens, too.
	 * @param tokens the address that tells which are good (RFC 7662)
	 * @param more further lines of its configuration
	 * @return ready for logins
	 */
	public static Dovecot startedFor(String tokens, String... more) {
		try {
			Dovecot dovecot = new Dovecot(new DovecotFolder(tokens, more));
			dovecot.start();
			return dovecot;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts it again on the same ports, with the same mailboxes. */
	public void start() {
		try {
			this.process = new ProcessBuilder(Programs.find("dovecot").toString(), "-F", "-c",
					this.folder.settings().toString())
				.redirectErrorStream(true)
				.redirectOutput(this.folder.resolve("output").toFile())
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(20)).until(this::answers);
	}

	/**
	 * Stops it and all that it started, as systemd does: who is connected is told
	 * goodbye.
	 */
	public void stop() {
		List<ProcessHandle> all = Stream.concat(Stream.of(this.process.toHandle()), this.process.descendants())
			.toList();
		all.forEach(ProcessHandle::destroy);
		await().pollInterval(Duration.ofMillis(20))
			.atMost(Duration.ofSeconds(20))
			.until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
	}

	/** The port without TLS, where STARTTLS is offered. */
	public int port() {
		return this.folder.port();
	}

	/** The port that speaks TLS from the first byte on. */
	public int tlsPort() {
		return this.folder.tlsPort();
	}

	/**
	 * The authority that signed its certificate, which is for {@code localhost} alone.
	 */
	public Path authority() {
		return this.folder.resolve("authority.pem");
	}

	/**
	 * Puts a mail into a mailbox, as a delivery agent does.
	 * @param user whose mailbox
	 * @param mail its bytes
	 */
	public void deliver(String user, byte[] mail) {
		try {
			Path maildir = maildir(user);
			String name = "%010d.M%dP1.localhost".formatted(1_700_000_000 + this.delivered.incrementAndGet(),
					mail.length);
			Path written = Files.write(maildir.resolve("tmp").resolve(name), mail);
			DovecotFolder.own(written);
			Files.move(written, maildir.resolve("new").resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * How many mails lie in a mailbox's folders.
	 * @param user whose
	 * @return the number of files
	 */
	public long count(String user) {
		return Stream.of("new", "cur").flatMap((each) -> Stream.of(files(maildir(user).resolve(each)))).count();
	}

	/**
	 * The Maildir of a user, made when there is none.
	 * @param user whose
	 * @return its folder
	 */
	public Path maildir(String user) {
		return this.folder.maildir(user);
	}

	/**
	 * Has its administration do something.
	 * @param arguments the command of {@code doveadm}
	 * @return what it printed
	 */
	public String doveadm(String... arguments) {
		return Programs.run(
				Stream
					.concat(Stream.of(Programs.find("doveadm").toString(), "-c", this.folder.settings().toString()),
							Stream.of(arguments))
					.toList());
	}

	/**
	 * Copies a user's Maildir to its place in a backup.
	 * @param user whose
	 */
	public void backUp(String user) {
		Programs.run(List.of("cp", "-a", maildir(user).toString(), maildir(user) + ".backup"));
	}

	/**
	 * Puts a user's Maildir back as it was copied, while nobody uses it.
	 * @param user whose
	 */
	public void putBack(String user) {
		stop();
		Programs.run(List.of("rm", "-r", maildir(user).toString()));
		Programs.run(List.of("mv", maildir(user) + ".backup", maildir(user).toString()));
		start();
	}

	/** All that it logged. */
	public String log() {
		try {
			return Files.readString(this.folder.resolve("log"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		stop();
		this.folder.delete();
	}

	private boolean answers() {
		if (!this.process.isAlive()) {
			throw new IllegalStateException("Dovecot does not start; see " + this.folder.resolve(""));
		}
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
			socket.setSoTimeout(5000);
			String greeting = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
				.readLine();
			return greeting != null && greeting.contains("CAPABILITY");
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static String[] files(Path folder) {
		String[] names = folder.toFile().list();
		return (names != null) ? names : new String[0];
	}

}
