package org.destek.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How PostgreSQL's programs are run and ended on this machine. */
final class PostgresProcess {

	private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

	private PostgresProcess() {
	}

	/** Returns when the server is gone: asked first, then less and less kindly. */
	static void stop(ProcessHandle server) {
		// Java's own destroy() asks for a shutdown that waits for every client: SIGINT
		// does not.
		signal("INT", server);
		if (!exits(server, STOP_LIMIT)) {
			signal("QUIT", server);
			if (!exits(server, STOP_LIMIT)) {
				server.destroyForcibly();
				exits(server, STOP_LIMIT);
			}
		}
	}

	private static void signal(String name, ProcessHandle process) {
		try {
			Process shell = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			exits(shell.toHandle(), STOP_LIMIT);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether the process is gone before the limit. */
	static boolean exits(ProcessHandle process, Duration limit) {
		try {
			process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (java.util.concurrent.TimeoutException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return !process.isAlive();
		}
		catch (java.util.concurrent.ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * PostgreSQL refuses to run as root. In a user namespace root is nobody to the
	 * program and stays the owner of its files; a session of its own keeps Ctrl-C from
	 * it.
	 */
	static List<String> asOrdinaryUser(String... command) {
		List<String> whole = new ArrayList<>();
		if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
			whole.add("/usr/bin/setsid");
		}
		if ("root".equals(System.getProperty("user.name"))) {
			whole.addAll(List.of("unshare", "-U"));
		}
		whole.addAll(List.of(command));
		return whole;
	}

}
