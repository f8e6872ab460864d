package org.destek.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of this machine, run to its end. */
final class Command {

	private static final Duration SHORT = Duration.ofSeconds(20);

	private Command() {
	}

	/** Whether a program is there and ends well. */
	static boolean succeeds(String... command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectInput(new File("/dev/null"))
				.start();
			return hasEnded(process, SHORT) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			// There is no such program.
			return false;
		}
	}

	/**
	 * Runs a program.
	 * @return what it printed
	 * @throws IllegalStateException with that, when it fails or takes too long
	 */
	static String run(Duration limit, Map<String, String> environment, String... command) {
		try {
			Path output = Files.createTempFile("destek-command", ".out");
			try {
				ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
					.redirectOutput(output.toFile())
					.redirectInput(new File("/dev/null"));
				builder.environment().putAll(environment);
				Process process = builder.start();
				boolean ended = hasEnded(process, limit);
				String printed = Files.readString(output);
				if (!ended || process.exitValue() != 0) {
					throw new IllegalStateException(String.join(" ", command)
							+ (ended ? " failed:\n" : " took longer than " + limit + ":\n") + printed);
				}
				return printed;
			}
			finally {
				Files.delete(output);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean hasEnded(Process process, Duration limit) {
		try {
			if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
				return true;
			}
			process.destroyForcibly();
			return false;
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
