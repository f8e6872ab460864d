package org.destek.bench.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs another program to its end. */
public final class Command {

	private static final int LIMIT_SECONDS = 300;

	private Command() {
	}

	/** What it printed; empty where it is not there, fails, or takes too long. */
	public static Optional<String> output(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			process.getOutputStream().close();
			CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
			try (InputStream in = process.getInputStream()) {
				String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
				boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
				return (ended && process.exitValue() == 0) ? Optional.of(text) : Optional.empty();
			}
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

}
