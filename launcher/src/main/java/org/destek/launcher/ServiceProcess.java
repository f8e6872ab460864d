package org.destek.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.destek.launcher.server.StartProgress;

/** A service that runs: started, watched, started again when it dies, stopped. */
final class ServiceProcess {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	/** After so long a life a death is a new story: the pause is short again. */
	private static final Duration GOOD_LIFE = Duration.ofSeconds(60);

	private final Service service;

	private final List<String> command;

	private final Settings settings;

	private final RunFolder runs;

	private final Console console;

	private final ServiceLog log;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private volatile @Nullable Process process;

	private volatile boolean onceReady;

	ServiceProcess(Service service, List<String> command, Settings settings, RunFolder runs, Console console) {
		this.service = service;
		this.command = List.copyOf(command);
		this.settings = settings;
		this.runs = runs;
		this.console = console;
		this.log = new ServiceLog(settings.logs(), service.name(), 10_000_000, console);
	}

	Service service() {
		return this.service;
	}

	ServiceLog log() {
		return this.log;
	}

	/** From now on a death is an accident, not a failed start. */
	void markReady() {
		this.onceReady = true;
		this.log.pointAtWarnings();
	}

	/** Starts the service and keeps it alive from a thread of its own. */
	void start() {
		startOnce();
		daemon(this.service.name() + "-watch", this::keepAlive);
	}

	boolean isAlive() {
		Process running = this.process;
		return running != null && running.isAlive();
	}

	/** Whether it ended before it was ever ready. */
	boolean failedToStart() {
		return !this.onceReady && !isAlive();
	}

	/** Whether its start gets on, told by its processor time and its log. */
	StartProgress progress(Duration silence) {
		return new StartProgress(silence, this::processorTime, this.log::lines);
	}

	private Duration processorTime() {
		Process running = this.process;
		return (running != null) ? StartProgress.processorTime(running.toHandle()) : Duration.ZERO;
	}

	/** Asks the service to end, waits until it has, and forgets it. */
	void stop(Duration limit) {
		this.stopping.countDown();
		Process running = this.process;
		if (running != null) {
			RunFolder.end(running.toHandle(), limit);
			this.runs.forget(this.service.name());
		}
	}

	private synchronized void startOnce() {
		if (this.stopping.getCount() == 0) {
			return;
		}
		try {
			ProcessBuilder builder = new ProcessBuilder(this.command).redirectErrorStream(true);
			builder.environment().putAll(this.settings.environment());
			Process started = builder.start();
			this.process = started;
			this.runs.note(this.service.name(), started.toHandle());
			daemon(this.service.name() + "-log", () -> this.log.follow(started.getInputStream()));
		}
		catch (IOException ex) {
			throw new StartException(this.service.name() + " cannot be started: " + ex.getMessage());
		}
	}

	private void keepAlive() {
		try {
			Duration pause = FIRST_PAUSE;
			long startedAt = System.nanoTime();
			while (awaitDeath() && this.onceReady) {
				boolean goodLife = System.nanoTime() - startedAt > GOOD_LIFE.toNanos();
				pause = goodLife ? FIRST_PAUSE : pause;
				this.console
					.say("  " + this.service.name() + " ended, starting it again (its log: " + this.log.file() + ")");
				if (this.stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
					return;
				}
				pause = (pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0) ? LONGEST_PAUSE : pause.multipliedBy(2);
				startedAt = System.nanoTime();
				startOnce();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Waits until the program is gone; false when that was asked for. */
	private boolean awaitDeath() throws InterruptedException {
		Process running = this.process;
		if (running != null) {
			running.waitFor();
		}
		return this.stopping.getCount() > 0;
	}

	private static void daemon(String name, Runnable work) {
		Thread thread = new Thread(work, name);
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * The command line of a service out of its unpacked jar. Where the class-data archive
	 * stays at the address that it was made for, it is read as needed; moved, which is
	 * the default, all of it is copied into the service's own memory.
	 */
	static List<String> commandOf(Service service, ServiceFolder folder, Path keeper, JvmProfile profile,
			List<String> extra) {
		List<String> command = new ArrayList<>();
		if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
			// A session of its own: Ctrl-C reaches the launcher alone, which stops all in
			// order.
			command.add("/usr/bin/setsid");
		}
		command.addAll(List.of(ServiceFolder.java(), "-Ddestek.name=" + service.name()));
		command.addAll(profile.options(service));
		command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-Xlog:disable",
				"-Xlog:all=error:stderr"));
		// Both wake a program that has nothing to do, twenty times a second and once.
		command.addAll(List.of("-XX:-UsePerfData", "-XX:GuaranteedSafepointInterval=0"));
		command.addAll(extra);
		command.addAll(List.of("-cp", keeper + File.pathSeparator + folder.jar(),
				"org.destek.launcher.keeper.EndsWithLauncher", folder.mainClass()));
		return command;
	}

}
