package org.destek.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.destek.launcher.server.LocalPostgres;
import org.destek.launcher.server.Ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(180)
class LocalSystemTests {

	@TempDir
	Path folder;

	private final List<String> said = new CopyOnWriteArrayList<>();

	private Map<String, String> environment;

	private LocalSystem system;

	@BeforeEach
	void chooseFreePorts() {
		this.environment = new HashMap<>(Map.of("DESTEK_DATA", this.folder.resolve("data").toString()));
		List<Integer> ports = Ports.free(Port.values().length);
		for (Port port : Port.values()) {
			this.environment.put(port.setting(), Integer.toString(ports.get(port.ordinal())));
		}
	}

	@AfterEach
	void stop() {
		if (this.system != null) {
			this.system.stop();
		}
	}

	@Test
	void startsAgainAServiceThatDiesAndLeavesNothingWhenStopped() {
		this.system = newSystem();
		this.system.start();
		ProcessHandle service = process("ticket-service");

		service.destroyForcibly();

		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> Health.isReady(settings().port(Port.TICKET))
					&& process("ticket-service").pid() != service.pid());
		assertThat(this.said).anyMatch((line) -> line.contains("ticket-service ended"));
		List<ProcessHandle> all = services().toList();
		assertThat(all).hasSize(4);

		this.system.stop();

		assertThat(all).noneMatch(ProcessHandle::isAlive);
		settings().requireFreePorts();
	}

	@Test
	void bringsTheDatabaseServerBack() {
		this.system = newSystem();
		this.system.start();

		assertThat(newPostgres().stopLeftOver()).isTrue();

		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.ignoreExceptions()
			.until(() -> "on".equals(newPostgres().setting("fsync")));
	}

	@Test
	void namesAPortThatIsTakenAndTheSettingThatChangesIt() throws IOException {
		try (ServerSocket other = new ServerSocket()) {
			other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings().port(Port.KAFKA)));

			assertThatThrownBy(() -> newSystem().start()).isInstanceOf(StartException.class)
				.hasMessageContaining(Integer.toString(other.getLocalPort()))
				.hasMessageContaining("DESTEK_KAFKA_PORT");
			assertThat(services()).isEmpty();
		}
	}

	@Test
	void leavesWithOneAndOneLineWhenAPortIsTaken() throws Exception {
		try (ServerSocket other = new ServerSocket(settings().port(Port.GATEWAY))) {
			Process launcher = program(Up.class).start();
			String output = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

			assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
			assertThat(launcher.exitValue()).isEqualTo(1);
			assertThat(output).contains("destek: Port " + other.getLocalPort()).contains("DESTEK_GATEWAY_PORT");
		}
	}

	@Test
	void refusesAPortThatIsNone() {
		this.environment.put("DESTEK_SMTP_PORT", "mail");

		assertThatThrownBy(this::settings).isInstanceOf(StartException.class).hasMessageContaining("DESTEK_SMTP_PORT");
	}

	@Test
	void doesNotComeUpWithoutAServiceAndSaysWhy() {
		this.environment.put("QUIET_SERVICE_FAILS", "yes");
		this.system = newSystem();

		assertThatThrownBy(this.system::start).isInstanceOf(StartException.class)
			.hasMessageContaining("ended while it was starting")
			.hasMessageContaining(".log");
		assertThat(this.said).anyMatch((line) -> line.contains("the reason why it cannot start"));
		settings().requireFreePorts();
	}

	@Test
	void waitsForAServiceThatIsSlowerThanTheLimitAndGetsOn() {
		this.environment.put("QUIET_SERVICE_WORKS_SECONDS", "6");
		this.system = newSystem(new StartTimeout(Duration.ofSeconds(3), Duration.ZERO), "up");

		this.system.start();

		assertThat(services()).hasSize(4);
	}

	@Test
	void givesUpAServiceThatDoesNothing() {
		this.environment.put("QUIET_SERVICE_HANGS", "yes");
		this.system = newSystem(new StartTimeout(Duration.ofSeconds(3), Duration.ZERO), "up");

		assertThatThrownBy(this.system::start).isInstanceOf(StartException.class)
			.hasMessageContaining("did nothing for 3 s")
			.hasMessageContaining(".log");
	}

	@Test
	void namesThePortThatAnotherProgramTookMeanwhile() throws IOException {
		Settings settings = settings();
		AtomicReference<ServerSocket> taken = new AtomicReference<>();
		this.system = new LocalSystem(settings, this.said::add, (service) -> {
			taken.updateAndGet((held) -> (held != null) ? held : take(settings.port(Port.TICKET)));
			return QuietService.command(settings, service);
		});

		try {
			assertThatThrownBy(this.system::start).isInstanceOf(StartException.class)
				.hasMessageContaining("Port " + settings.port(Port.TICKET) + " (ticket-service)")
				.hasMessageContaining("DESTEK_TICKET_PORT");
		}
		finally {
			taken.get().close();
		}
	}

	@Test
	void usualPortsAreNoneThatTheKernelGivesAway() {
		assertThat(Port.values()).allSatisfy((port) -> assertThat(port.in(Map.of())).isLessThan(Ports.FIRST_EPHEMERAL));
	}

	@Test
	void isReadyOnlyWhenTheGatewaySaysThatTheWholeIsUp() {
		this.system = newSystem(Duration.ofSeconds(20), "down", "degraded", "up");

		this.system.start();

		assertThat(this.said).isEmpty();
		assertThat(Health.isUpForAll(settings().port(Port.GATEWAY))).isTrue();
	}

	@Test
	void comesUpWithAWarningWhenTheGatewayNeverSaysUp() {
		this.system = newSystem(Duration.ofMillis(200), "degraded");

		this.system.start();

		assertThat(this.said).anyMatch((line) -> line.contains(settings().port(Port.GATEWAY) + "/api/status"));
		assertThat(services()).hasSize(4);
	}

	@Test
	void twoDoNotRunOnOneDataFolder() throws Exception {
		this.system = newSystem();
		this.system.start();

		Process second = program(Up.class).start();
		String output = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(second.waitFor()).isEqualTo(1);
		assertThat(output).contains("runs already").contains("DESTEK_DATA");
	}

	@Test
	void takesOverFromALauncherThatWasKilled() throws Exception {
		Process killed = program(QuietLauncher.class).start();
		awaitReady(killed);
		List<ProcessHandle> orphans = killed.descendants()
			.filter((each) -> each.info().commandLine().orElse("").contains("-Ddestek.name="))
			.toList();
		assertThat(orphans).hasSize(4);

		killed.destroyForcibly().waitFor();

		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> orphans.stream().noneMatch(ProcessHandle::isAlive));
		this.system = newSystem();
		this.system.start();
		assertThat(this.said).anyMatch((line) -> line.contains("stopped PostgreSQL"));
		assertThat(services()).hasSize(4);
	}

	private LocalSystem newSystem() {
		Settings settings = settings();
		return new LocalSystem(settings, this.said::add, (service) -> QuietService.command(settings, service));
	}

	private LocalSystem newSystem(Duration wholeLimit, String... words) {
		return newSystem(new StartTimeout(StartTimeout.ORDINARY.silence(), wholeLimit), words);
	}

	private LocalSystem newSystem(StartTimeout timeout, String... words) {
		Settings settings = settings();
		return new LocalSystem(settings, this.said::add, (service) -> QuietService.command(settings, service, words),
				timeout);
	}

	private static ServerSocket take(int port) {
		try {
			return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private LocalPostgres newPostgres() {
		return new LocalPostgres(this.folder.resolve("data/postgres"), this.folder, settings().port(Port.POSTGRES));
	}

	private Settings settings() {
		return Settings.of(this.folder, this.environment);
	}

	private ProcessBuilder program(Class<?> main) {
		ProcessBuilder builder = new ProcessBuilder(ServiceFolder.java(), "-Xmx256m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main.getName(),
				this.folder.toString())
			.redirectErrorStream(true);
		builder.environment().putAll(this.environment);
		return builder;
	}

	private static void awaitReady(Process launcher) throws IOException {
		BufferedReader lines = new BufferedReader(
				new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
		String line = lines.readLine();
		while (line != null && !line.equals("ready")) {
			line = lines.readLine();
		}
		assertThat(line).isEqualTo("ready");
	}

	private static Stream<ProcessHandle> services() {
		return ProcessHandle.current()
			.children()
			.filter((each) -> each.info().commandLine().orElse("").contains("-Ddestek.name="));
	}

	private static ProcessHandle process(String name) {
		return services().filter((each) -> each.info().commandLine().orElse("").contains(name))
			.findFirst()
			.orElseThrow();
	}

}
