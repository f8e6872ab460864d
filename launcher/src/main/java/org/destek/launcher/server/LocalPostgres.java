package org.destek.launcher.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server on loopback that keeps its data folder and is durable: what it has
 * acknowledged survives a power cut. Loopback is trusted, so no role needs a password.
 */
public final class LocalPostgres implements PostgresServer {

	/** Nothing moves for so long in a start that has stopped; recovery may take long. */
	private static final Duration SILENCE = Duration.ofSeconds(120);

	/** Said on the command line, so that no edited configuration file weakens them. */
	private static final Map<String, String> SETTINGS = Map.ofEntries(Map.entry("fsync", "on"),
			Map.entry("synchronous_commit", "on"), Map.entry("full_page_writes", "on"),
			Map.entry("listen_addresses", "localhost"), Map.entry("unix_socket_directories", ""),
			Map.entry("max_connections", "100"), Map.entry("shared_buffers", "64MB"),
			Map.entry("max_wal_size", "512MB"), Map.entry("timezone", "UTC"), Map.entry("log_timezone", "UTC"),
			Map.entry("logging_collector", "off"), Map.entry("log_min_messages", "warning"),
			// The statement that failed may hold what a person typed: never in a log.
			Map.entry("log_min_error_statement", "panic"), Map.entry("log_error_verbosity", "terse"));

	private final Path folder;

	private final Path programs;

	private final Path log;

	private final int port;

	private @Nullable Process server;

	/**
	 * Describes a server; {@link #start()} makes its data folder on first use.
	 * @param folder where its data and its log are kept
	 * @param programs where PostgreSQL's programs are unpacked, once
	 */
	public LocalPostgres(Path folder, Path programs, int port) {
		this.folder = folder.toAbsolutePath().normalize();
		this.programs = programs.toAbsolutePath().normalize();
		this.log = this.folder.resolve("postgres.log");
		this.port = port;
	}

	/** Where tests unpack the programs: once a machine and user, not once a test run. */
	public static Path sharedPrograms() {
		return Path.of(System.getProperty("java.io.tmpdir"), "destek-" + System.getProperty("user.name"));
	}

	@Override
	public int port() {
		return this.port;
	}

	/** The folder that the server names as its {@code data_directory}. */
	public Path dataDirectory() {
		return this.folder.resolve("data");
	}

	@Override
	public synchronized void start() {
		try {
			Path home = PostgresBinaries.unpackedBelow(this.programs);
			if (!Files.exists(dataDirectory().resolve("PG_VERSION"))) {
				initialise(home);
			}
			stopLeftOver();
			List<String> command = PostgresProcess.asOrdinaryUser(home.resolve("bin/postgres").toString(), "-D",
					dataDirectory().toString(), "-p", Integer.toString(this.port));
			SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
			this.server = new ProcessBuilder(command).directory(this.folder.toFile())
				.redirectErrorStream(true)
				.redirectInput(new File("/dev/null"))
				.redirectOutput(this.log.toFile())
				.start();
			awaitReady(this.server);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public synchronized void stop() {
		Process running = this.server;
		this.server = null;
		if (running != null) {
			PostgresProcess.stop(running.toHandle());
		}
	}

	@Override
	public void close() {
		stop();
	}

	/** Whether the server runs, as far as its process tells. */
	public synchronized boolean isRunning() {
		return this.server != null && this.server.isAlive();
	}

	/** Waits until the server's process has ended; at once where none was started. */
	public void awaitEnd() throws InterruptedException {
		Process running = serverProcess();
		if (running != null) {
			running.waitFor();
		}
	}

	private synchronized @Nullable Process serverProcess() {
		return this.server;
	}

	/**
	 * Ends a server that a killed program left on this data folder. Others are not
	 * touched.
	 */
	public boolean stopLeftOver() {
		PostmasterFile file = PostmasterFile.of(dataDirectory());
		ProcessHandle leftOver = file.process();
		if (leftOver == null) {
			file.deleteWhenStale();
			return false;
		}
		PostgresProcess.stop(leftOver);
		return true;
	}

	/** A half-made folder is never taken for a whole one: it gets its name at the end. */
	private void initialise(Path home) throws IOException {
		Files.createDirectories(this.folder);
		Path fresh = this.folder.resolve("data.new");
		Folders.delete(fresh);
		Process process = new ProcessBuilder(PostgresProcess.asOrdinaryUser(home.resolve("bin/initdb").toString(), "-D",
				fresh.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C",
				"--locale-provider=builtin", "--builtin-locale=C.UTF-8"))
			.redirectErrorStream(true)
			.redirectOutput(this.log.toFile())
			.start();
		if (!exits(process) || process.exitValue() != 0) {
			process.destroyForcibly();
			throw new IOException("PostgreSQL could not make its data folder; it says: " + logged());
		}
		Files.move(fresh, dataDirectory());
	}

	/** Whether it ends by itself, however long it works. */
	private boolean exits(Process process) {
		StartProgress progress = StartProgress.of(SILENCE, process.toHandle(), this.log);
		try {
			while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
				if (progress.hasStopped()) {
					return false;
				}
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private void awaitReady(Process process) throws IOException {
		StartProgress progress = StartProgress.of(SILENCE, process.toHandle(), this.log);
		PostmasterFile file = PostmasterFile.of(dataDirectory());
		while (!file.isReady(process.pid())) {
			if (PostgresProcess.exits(process.toHandle(), Duration.ofMillis(20)) || progress.hasStopped()) {
				process.destroyForcibly();
				throw new IOException("PostgreSQL did not start; it says: " + logged());
			}
		}
	}

	private String logged() throws IOException {
		String all = Files.readString(this.log).strip();
		return all.substring(Math.max(0, all.length() - 2_000));
	}

}
