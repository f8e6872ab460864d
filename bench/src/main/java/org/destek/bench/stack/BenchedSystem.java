package org.destek.bench.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.destek.launcher.server.LocalPostgres;
import org.destek.launcher.server.Ports;

/**
 * One {@code ./destek up} with ports and a data folder of its own, made for load: no
 * human check, no limit on files that nobody claims, statements counted.
 */
public final class BenchedSystem implements AutoCloseable {

	/** The first start after a build trains the class archives. */
	private static final int START_MINUTES = 8;

	private static final int STOP_SECONDS = 90;

	private static final List<String> PORTS = List.of("DESTEK_GATEWAY_PORT", "DESTEK_GATEWAY_MANAGEMENT_PORT",
			"DESTEK_TICKET_PORT", "DESTEK_ATTACHMENT_PORT", "DESTEK_NOTIFICATION_PORT", "DESTEK_SMTP_PORT",
			"DESTEK_IMAP_PORT", "DESTEK_MAILBOX_PORT", "DESTEK_POSTGRES_PORT", "DESTEK_KAFKA_PORT");

	private final Path root;

	private final Path data;

	private final Map<String, String> environment = new HashMap<>();

	private final List<String> output = new CopyOnWriteArrayList<>();

	private volatile @Nullable Process launcher;

	/**
	 * Describes a system.
	 * @param root the folder of its build
	 * @param data an empty folder, removed at the end
	 */
	public BenchedSystem(Path root, Path data) {
		this.root = root;
		this.data = data;
		// Whatever ends the bench ends the system.
		Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "system-end"));
		List<Integer> free = Ports.free(PORTS.size());
		for (int i = 0; i < PORTS.size(); i++) {
			String chosen = System.getenv(PORTS.get(i));
			this.environment.put(PORTS.get(i), (chosen != null) ? chosen : Integer.toString(free.get(i)));
		}
		this.environment.putAll(Map.of("DESTEK_DATA", data.toString(), "DESTEK_PUBLIC_URL",
				"http://localhost:" + this.environment.get("DESTEK_GATEWAY_PORT"), "DESTEK_HUMAN_CHECK", "off",
				"DESTEK_UPLOAD_UNCLAIMEDPERDEVICE", "100GB", "DESTEK_UPLOAD_UNCLAIMEDINALL", "100GB"));
	}

	/** Has PostgreSQL count statements, which is said before it starts. */
	public void prepare() {
		withDatabase((connection) -> {
			try (Statement statement = connection.createStatement()) {
				statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
			}
		});
	}

	/** What is done with a database server that runs for it alone. */
	public interface DatabaseWork {

		void with(Connection connection) throws SQLException;

	}

	/** Starts the database server alone, on the system's data. */
	public void withDatabase(DatabaseWork work) {
		try (LocalPostgres postgres = new LocalPostgres(this.data.resolve("postgres"),
				this.root.resolve("launcher/target"), port("DESTEK_POSTGRES_PORT"))) {
			postgres.start();
			try (Connection connection = connect("postgres")) {
				work.with(connection);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("PostgreSQL refuses what the bench needs: " + ex.getMessage(), ex);
		}
	}

	/** Opens a connection of the bench's own. */
	public Connection connect(String database) throws SQLException {
		return DriverManager.getConnection("jdbc:postgresql://localhost:" + port("DESTEK_POSTGRES_PORT") + "/"
				+ database + "?connectTimeout=5&ApplicationName=bench", "postgres", "");
	}

	/** Starts all of it, and returns once all is healthy. */
	public void start() {
		try {
			ProcessBuilder builder = new ProcessBuilder(this.root.resolve("destek").toString(), "up")
				.directory(this.root.toFile())
				.redirectErrorStream(true);
			builder.environment().putAll(this.environment);
			this.output.clear();
			Process started = builder.start();
			this.launcher = started;
			CompletableFuture<Void> ready = new CompletableFuture<>();
			Thread reader = new Thread(() -> follow(started, ready), "launcher-output");
			reader.setDaemon(true);
			reader.start();
			ready.get(START_MINUTES, TimeUnit.MINUTES);
		}
		catch (Exception ex) {
			close();
			throw new IllegalStateException("The system did not come up:\n" + String.join("\n", this.output), ex);
		}
	}

	private void follow(Process process, CompletableFuture<Void> ready) {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				this.output.add(line);
				if (line.matches(".*ready in [0-9.,]+ s.*")) {
					ready.complete(null);
				}
			}
			ready.completeExceptionally(new IllegalStateException("The launcher ended"));
		}
		catch (IOException ex) {
			ready.completeExceptionally(ex);
		}
	}

	/** What the launcher said about how long its start took. */
	public String readyLine() {
		return this.output.stream().filter((line) -> line.contains("ready in")).findFirst().orElse("").strip();
	}

	public int port(String setting) {
		return Integer.parseInt(Objects.requireNonNull(this.environment.get(setting)));
	}

	/** Where people reach it. */
	public String address() {
		return "http://localhost:" + port("DESTEK_GATEWAY_PORT");
	}

	public Path data() {
		return this.data;
	}

	/** The program that all others are started by. */
	ProcessHandle launcher() {
		return Objects.requireNonNull(this.launcher, "not started").toHandle();
	}

	/** Ends all of it; the data stays. */
	public void stop() {
		Process running = this.launcher;
		this.launcher = null;
		if (running == null || !running.isAlive()) {
			return;
		}
		running.destroy();
		try {
			if (!running.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
				running.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			running.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Copies what the services logged to where it outlives the data.
	 * @param folder not there yet
	 */
	public Path keepLogs(Path folder) throws IOException {
		Files.createDirectories(folder);
		try (Stream<Path> logs = Files.list(this.data.resolve("logs"))) {
			for (Path log : logs.filter(Files::isRegularFile).toList()) {
				Files.copy(log, folder.resolve(log.getFileName()));
			}
		}
		return folder;
	}

	/** Ends all of it and removes its data. */
	@Override
	public void close() {
		stop();
		try (Stream<Path> all = Files.walk(this.data)) {
			all.sorted(Comparator.reverseOrder()).forEach((path) -> path.toFile().delete());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
