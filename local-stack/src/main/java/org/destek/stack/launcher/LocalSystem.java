package org.destek.stack.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Servers and services together: comes up whole or not at all, and goes down in order.
 */
final class LocalSystem {

	private final Settings settings;

	private final Console console;

	private final Function<Service, List<String>> commands;

	private final Patience patience;

	private final RunFolder runs;

	private final Servers servers;

	private final List<ServiceProcess> processes = new CopyOnWriteArrayList<>();

	private volatile boolean stopping;

	LocalSystem(Settings settings, Console console, Function<Service, List<String>> commands) {
		this(settings, console, commands, Patience.ORDINARY);
	}

	/**
	 * Describes a system; {@link #start()} brings it up.
	 * @param patience how long its start may take
	 */
	LocalSystem(Settings settings, Console console, Function<Service, List<String>> commands, Patience patience) {
		this.settings = settings;
		this.console = console;
		this.commands = commands;
		this.patience = patience;
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
			new HealthWait(this.settings, this.console, this.patience.whole()).await(this.processes);
		}
		catch (RuntimeException ex) {
			stop();
			throw ex;
		}
		watchPostgres();
	}

	void stop() {
		stop(RunFolder.PATIENCE);
	}

	/**
	 * Services first, what they stand on last.
	 * @param patience how long a service may take before it is ended by force
	 */
	synchronized void stop(Duration patience) {
		if (this.stopping) {
			return;
		}
		this.stopping = true;
		this.processes.parallelStream().forEach((process) -> process.stop(patience));
		this.servers.stop();
		this.runs.close();
	}

	List<ServiceProcess> processes() {
		return this.processes;
	}

	private void startServersAndServices() {
		CompletableFuture<Void> postgres = this.servers.startPostgres();
		CompletableFuture<Void> others = CompletableFuture.allOf(this.servers.startKafka(), this.servers.startMail());
		Service.ALL.stream().filter((each) -> !each.needsDatabase()).forEach(this::launch);
		await("PostgreSQL", postgres);
		Service.ALL.stream().filter(Service::needsDatabase).forEach(this::launch);
		await("Kafka or the mail catcher", others);
	}

	private void launch(Service service) {
		ServiceProcess process = new ServiceProcess(service, this.commands.apply(service), this.settings, this.runs,
				this.console);
		this.processes.add(process);
		process.start();
	}

	private void await(String what, CompletableFuture<Void> start) {
		try {
			start.get(this.patience.start().toSeconds(), TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			throw new StartException(what + " did not come up within " + this.patience.start().toSeconds() + " s.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartException("Interrupted while " + what + " was starting.");
		}
		catch (java.util.concurrent.ExecutionException ex) {
			throw new StartException(what + " did not come up: " + Servers.reason(new CompletionException(ex)));
		}
	}

	private void awaitReady() {
		long limit = System.nanoTime() + this.patience.start().toNanos();
		for (ServiceProcess process : this.processes) {
			while (!Health.isReady(port(process))) {
				requireStarting(process, limit);
				HealthWait.pause();
			}
			process.markReady();
		}
	}

	private void requireStarting(ServiceProcess process, long limit) {
		boolean dead = process.failedToStart();
		if (dead || System.nanoTime() > limit || this.stopping) {
			this.console.say(process.log().lastLines());
			throw new StartException(process.service().name()
					+ (dead ? " ended while it was starting"
							: " did not come up within " + this.patience.start().toSeconds() + " s")
					+ "; its log is " + process.log().file());
		}
	}

	private int port(ServiceProcess process) {
		return this.settings.port(process.service().health());
	}

	private void watchPostgres() {
		Thread thread = new Thread(() -> {
			while (!this.stopping) {
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
		Path target = root.resolve("local-stack/target");
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
