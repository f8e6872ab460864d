package org.destek.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.destek.launcher.server.StartProgress;

/**
 * Servers and services together: comes up whole or not at all, and goes down in order.
 */
final class LocalSystem {

	private final Settings settings;

	private final Console console;

	private final Function<Service, List<String>> commands;

	private final StartTimeout timeout;

	private final RunFolder runs;

	private final Servers servers;

	private final List<ServiceProcess> processes = new CopyOnWriteArrayList<>();

	private volatile boolean stopping;

	LocalSystem(Settings settings, Console console, Function<Service, List<String>> commands) {
		this(settings, console, commands, StartTimeout.ORDINARY);
	}

	/**
	 * Describes a system; {@link #start()} brings it up.
	 * @param timeout when its start is given up
	 */
	LocalSystem(Settings settings, Console console, Function<Service, List<String>> commands, StartTimeout timeout) {
		this.settings = settings;
		this.console = console;
		this.commands = commands;
		this.timeout = timeout;
		this.runs = new RunFolder(settings.data());
		this.servers = new Servers(settings);
	}

	/**
	 * Returns once every part is healthy and the gateway says so; throws, with all
	 * stopped again, when one does not come up.
	 */
	void start() {
		this.runs.claim();
		for (String left : this.runs.stopLeftOvers()) {
			this.console.say("  stopped " + left + ", which a killed launcher had left");
		}
		if (this.servers.stopLeftOver()) {
			this.console.say("  stopped PostgreSQL, which a killed launcher had left");
		}
		this.settings.requireFreePorts();
		try {
			startServersAndServices();
			awaitReady();
			new HealthWait(this.settings, this.console, this.timeout.whole()).await(this.processes);
		}
		catch (RuntimeException ex) {
			stop();
			throw ex;
		}
		watchPostgres();
	}

	void stop() {
		stop(RunFolder.STOP_LIMIT);
	}

	/**
	 * Services first, what they stand on last.
	 * @param limit how long a service may take before it is ended by force
	 */
	synchronized void stop(Duration limit) {
		if (this.stopping) {
			return;
		}
		this.stopping = true;
		this.processes.parallelStream().forEach((process) -> process.stop(limit));
		this.servers.stop();
		this.runs.close();
	}

	List<ServiceProcess> processes() {
		return this.processes;
	}

	private void startServersAndServices() {
		CompletableFuture<Void> postgres = this.servers.startPostgres();
		CompletableFuture<Void> kafka = this.servers.startKafka();
		CompletableFuture<Void> mail = this.servers.startMail();
		Service.ALL.stream().filter((each) -> !each.needsDatabase()).forEach(this::launch);
		// A program of its own, which is given up where it is started.
		await("PostgreSQL", postgres, () -> false, Port.POSTGRES);
		Service.ALL.stream().filter(Service::needsDatabase).forEach(this::launch);
		await("Kafka", kafka, ownStop(), Port.KAFKA);
		await("The mail catcher", mail, ownStop(), Port.SMTP, Port.IMAP, Port.MAILBOX);
	}

	private void launch(Service service) {
		ServiceProcess process = new ServiceProcess(service, this.commands.apply(service), this.settings, this.runs,
				this.console);
		this.processes.add(process);
		process.start();
	}

	private void await(String what, CompletableFuture<Void> start, BooleanSupplier hasStopped, Port... ports) {
		while (!isDone(what, start, ports)) {
			if (hasStopped.getAsBoolean()) {
				throw new StartException(
						what + " did not come up: nothing moved for " + this.timeout.silence().toSeconds() + " s.");
			}
		}
	}

	/** Of a server inside this program: its work is the program's. */
	private BooleanSupplier ownStop() {
		ProcessHandle self = ProcessHandle.current();
		return new StartProgress(this.timeout.silence(), () -> self.info().totalCpuDuration().orElse(Duration.ZERO),
				() -> 0)::hasStopped;
	}

	private boolean isDone(String what, CompletableFuture<Void> start, Port... ports) {
		try {
			start.get(1, TimeUnit.SECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartException("Interrupted while " + what + " was starting.");
		}
		catch (java.util.concurrent.ExecutionException ex) {
			this.settings.requireFreePorts(ports);
			throw new StartException(what + " did not come up: " + Servers.reason(new CompletionException(ex)));
		}
	}

	private void awaitReady() {
		for (ServiceProcess process : this.processes) {
			StartProgress progress = process.progress(this.timeout.silence());
			while (!Health.isReady(port(process))) {
				requireStarting(process, progress);
				HealthWait.pause();
			}
			process.markReady();
		}
	}

	private void requireStarting(ServiceProcess process, StartProgress progress) {
		boolean dead = process.failedToStart();
		if (dead || progress.hasStopped() || this.stopping) {
			this.console.say(process.log().lastLines());
			if (dead) {
				this.settings.requireFreePorts(process.service().ports());
			}
			throw new StartException(process.service().name()
					+ (dead ? " ended while it was starting"
							: " did not come up: it did nothing for " + this.timeout.silence().toSeconds() + " s")
					+ "; its log is " + process.log().file());
		}
	}

	private int port(ServiceProcess process) {
		return this.settings.port(process.service().health());
	}

	private void watchPostgres() {
		Thread thread = new Thread(() -> {
			while (!this.stopping) {
				this.servers.awaitPostgresEnd();
				HealthWait.pause();
				revivePostgres();
			}
		}, "postgres-watch");
		thread.setDaemon(true);
		thread.start();
	}

	private synchronized void revivePostgres() {
		try {
			if (!this.stopping && this.servers.revivePostgres()) {
				this.console.say("  PostgreSQL had ended and was started again");
			}
		}
		catch (RuntimeException ex) {
			this.console.say("  PostgreSQL ended and does not start: " + ex.getMessage());
		}
	}

	/** Where the small jar is that ends a service with its launcher. */
	static Path keeper(Path root) {
		Path target = root.resolve("launcher/target");
		try (java.util.stream.Stream<Path> files = Files.list(target)) {
			return files.filter((file) -> file.getFileName().toString().endsWith("-keeper.jar"))
				.findFirst()
				.orElseThrow(() -> new StartException("There is no keeper jar in " + target));
		}
		catch (java.io.IOException ex) {
			throw new StartException("There is no keeper jar in " + target);
		}
	}

}
