package org.destek.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/** One {@code ./destek up} with free ports and a data folder of its own. */
final class RunningSystem implements DestekSystem, AutoCloseable {

	/**
	 * The first start after a build trains the class archives, which takes a minute or
	 * two.
	 */
	private static final Duration START_LIMIT = Duration.ofMinutes(8);

	private static final List<String> PORTS = List.of("DESTEK_GATEWAY_PORT", "DESTEK_GATEWAY_MANAGEMENT_PORT",
			"DESTEK_TICKET_PORT", "DESTEK_ATTACHMENT_PORT", "DESTEK_NOTIFICATION_PORT", "DESTEK_SMTP_PORT",
			"DESTEK_IMAP_PORT", "DESTEK_MAILBOX_PORT", "DESTEK_POSTGRES_PORT", "DESTEK_KAFKA_PORT");

	private static final TraceCollector TRACES = new TraceCollector();

	private static RunningSystem shared;

	private final Map<String, String> environment;

	private final Path data;

	private final List<String> output = new CopyOnWriteArrayList<>();

	private Process launcher;

	private RunningSystem(Map<String, String> environment, Path data) {
		this.environment = environment;
		this.data = data;
	}

	/**
	 * The one that all journeys share that break nothing: watched, as containers are.
	 */
	static synchronized RunningSystem shared() {
		if (shared == null) {
			Map<String, String> settings = new HashMap<>(AccountServerProcess.settings());
			settings.putAll(Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs", "DESTEK_TRACES", TRACES.address(),
					"MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULEDELAY", "500ms"));
			shared = start(settings);
			Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
		}
		return shared;
	}

	/** Takes the spans of the shared system. */
	static TraceCollector traces() {
		return TRACES;
	}

	static RunningSystem start(Map<String, String> settings) {
		try {
			Path journeys = Files.createDirectories(Path.of("target", "journeys").toAbsolutePath());
			Path data = Files.createTempDirectory(journeys, "data");
			Map<String, String> environment = new HashMap<>(FreePorts.of(PORTS));
			environment.put("DESTEK_DATA", data.toString());
			environment.put("DESTEK_PUBLIC_URL", "http://localhost:" + environment.get("DESTEK_GATEWAY_PORT"));
			environment.putAll(settings);
			RunningSystem system = new RunningSystem(environment, data);
			system.launch();
			return system;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts the launcher and waits until it says that all is ready. */
	void launch() {
		try {
			Path root = Path.of(System.getProperty("destek.root", "..")).toAbsolutePath().normalize();
			ProcessBuilder builder = new ProcessBuilder(root.resolve("destek").toString(), "up")
				.directory(root.toFile())
				.redirectErrorStream(true);
			builder.environment().putAll(this.environment);
			this.output.clear();
			this.launcher = builder.start();
			CompletableFuture<Void> ready = new CompletableFuture<>();
			Thread reader = new Thread(() -> follow(this.launcher, ready), "launcher-output");
			reader.setDaemon(true);
			reader.start();
			ready.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
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

	@Override
	public int port(String setting) {
		return Integer.parseInt(this.environment.get(setting));
	}

	@Override
	public Path data() {
		return this.data;
	}

	List<String> output() {
		return List.copyOf(this.output);
	}

	/** The program that all others are started by. */
	ProcessHandle launcher() {
		return this.launcher.toHandle();
	}

	ProcessHandle process(String service) {
		return this.launcher.descendants()
			.filter((each) -> each.info().commandLine().orElse("").contains(service))
			.filter((each) -> !each.info().commandLine().orElse("").contains("bash"))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No process of " + service));
	}

	@Override
	public void kill(String service) {
		ProcessHandle process = process(service);
		process.destroyForcibly();
		process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
	}

	/**
	 * Ends the launcher as a power cut would, and waits until its services are gone, too.
	 */
	void killLauncher() {
		List<ProcessHandle> all = java.util.stream.Stream
			.concat(this.launcher.descendants(), java.util.stream.Stream.of(this.launcher.toHandle()))
			.toList();
		ProcessHandle jvm = all.stream()
			.filter((each) -> each.info().command().orElse("").endsWith("java"))
			.filter((each) -> List.of("ticket-service", "attachment-service", "notification-service", "gateway")
				.stream()
				.noneMatch((name) -> each.info().commandLine().orElse("").contains(name)))
			.findFirst()
			.orElse(this.launcher.toHandle());
		jvm.destroyForcibly();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> all.stream()
				.filter((each) -> each.info().command().orElse("").endsWith("java"))
				.noneMatch(ProcessHandle::isAlive));
	}

	/** Stops the system cleanly; its data stays for another {@link #launch()}. */
	void stop() {
		try {
			this.launcher.destroy();
			if (!this.launcher.waitFor(60, TimeUnit.SECONDS)) {
				throw new IllegalStateException("The launcher did not stop within 60 s");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		if (this.launcher != null && this.launcher.isAlive()) {
			stop();
		}
	}

}
