package org.destek.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

/** One {@code docker compose up} with free ports and volumes of its own. */
final class ComposedSystem implements DestekSystem, AutoCloseable {

	private static final Duration BUILD_LIMIT = Duration.ofMinutes(15);

	private static final Duration START_LIMIT = Duration.ofMinutes(5);

	private static final Duration COMMAND_LIMIT = Duration.ofMinutes(2);

	private static final List<String> PORTS = List.of("DESTEK_GATEWAY_PORT", "DESTEK_MAILBOX_PORT", "DESTEK_SMTP_PORT");

	private final Map<String, String> environment;

	private final List<String> compose = new ArrayList<>();

	private final Path data;

	private ComposedSystem(Map<String, String> environment, Path data) {
		this.environment = environment;
		this.data = data;
		this.compose.addAll(Command.succeeds("docker", "compose", "version") ? List.of("docker", "compose")
				: List.of("docker-compose"));
		this.compose.addAll(List.of("-p", "destek-journeys", "-f", root().resolve("docker-compose.yml").toString(),
				"-f", root().resolve("end-to-end-tests/src/test/compose/ports.yml").toString()));
	}

	/** Whether there is an engine that could run containers. */
	static boolean isPossible() {
		return Command.succeeds("docker", "info");
	}

	/**
	 * Builds the images out of the jars that this build made, and starts them on empty
	 * volumes.
	 */
	static ComposedSystem start() {
		try {
			Path journeys = Files.createDirectories(Path.of("target", "journeys").toAbsolutePath());
			Map<String, String> environment = new HashMap<>(FreePorts.of(PORTS));
			environment.put("DESTEK_PUBLIC_URL", "http://localhost:" + environment.get("DESTEK_GATEWAY_PORT"));
			environment.put("DESTEK_JARS", "outside");
			ComposedSystem system = new ComposedSystem(environment, Files.createTempDirectory(journeys, "compose"));
			system.bringUp();
			return system;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void bringUp() {
		compose(COMMAND_LIMIT, "down", "--volumes", "--remove-orphans");
		compose(BUILD_LIMIT, "build");
		try {
			up();
			fetchKeys();
		}
		catch (RuntimeException ex) {
			System.err.println(compose(COMMAND_LIMIT, "logs", "--tail", "60"));
			close();
			throw ex;
		}
	}

	/** Starts what does not run, with further options of {@code up}. */
	void up(String... options) {
		List<String> arguments = new ArrayList<>(List.of("up", "-d", "--no-build"));
		arguments.addAll(List.of(options));
		compose(START_LIMIT, arguments.toArray(String[]::new));
		Awaitility.await()
			.atMost(START_LIMIT)
			.pollInterval(Duration.ofMillis(200))
			.ignoreExceptions()
			.until(() -> "up".equals(desk().get("/api/status").json().get("status").asString()));
	}

	/** The human check is opened with its key, as no visitor can. */
	private void fetchKeys() {
		Command.run(COMMAND_LIMIT, this.environment, "docker", "cp",
				containers("ticket-service").get(0) + ":/data/keys", this.data.resolve("keys").toString());
	}

	/** The containers of a service that exist now. */
	List<String> containers(String service) {
		return compose(COMMAND_LIMIT, "ps", "-q", service).lines().filter((line) -> !line.isBlank()).toList();
	}

	@Override
	public int port(String setting) {
		return Integer.parseInt(this.environment.get(setting));
	}

	@Override
	public Path data() {
		return this.data;
	}

	/** Ends the program in the first container of a service; Docker starts it again. */
	@Override
	public void kill(String service) {
		String container = containers(service).get(0);
		String before = startOf(container);
		Command.run(COMMAND_LIMIT, this.environment, "docker", "exec", container, "bash", "-c",
				"kill -9 $(cat /proc/1/task/1/children)");
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.pollInterval(Duration.ofMillis(100))
			.until(() -> !startOf(container).equals(before));
	}

	private String startOf(String container) {
		return inspect(container, "{{.State.StartedAt}}");
	}

	/** What Docker says of a container. */
	String inspect(String container, String format) {
		return Command.run(COMMAND_LIMIT, this.environment, "docker", "inspect", "-f", format, container).strip();
	}

	/** What a command of compose prints. */
	String compose(Duration limit, String... arguments) {
		List<String> command = new ArrayList<>(this.compose);
		command.addAll(List.of(arguments));
		return Command.run(limit, this.environment, command.toArray(String[]::new));
	}

	private static Path root() {
		return Path.of(System.getProperty("destek.root", "..")).toAbsolutePath().normalize();
	}

	@Override
	public void close() {
		compose(COMMAND_LIMIT, "down", "--volumes", "--remove-orphans", "--timeout", "15");
	}

}
