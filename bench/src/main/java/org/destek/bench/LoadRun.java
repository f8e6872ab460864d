package org.destek.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.destek.bench.load.LoadSettings;
import org.destek.bench.load.LoadSimulation;
import org.destek.bench.load.Sample;
import org.destek.bench.machine.MachineSpeed;

/** One run of Gatling, in a program of its own so that its memory is nobody else's. */
final class LoadRun {

	private final Path folder;

	private final List<String> properties;

	/**
	 * Describes a run.
	 * @param folder where Gatling's report goes
	 * @param properties further ones of its program
	 */
	LoadRun(Path folder, List<String> properties) {
		this.folder = folder;
		this.properties = properties;
	}

	/** What is done at the two moments that count. */
	interface Moments {

		void beforeTheFirst();

		void afterTheLast();

	}

	/** Returns what was seen; throws when the load could not be made. */
	List<Sample> run(LoadSettings settings, Moments moments) {
		try {
			Files.createDirectories(this.folder);
			List<String> command = new ArrayList<>(List.of(MachineSpeed.javaProgram(), "-Xmx1g", "-XX:+UseParallelGC",
					"--add-opens=java.base/java.lang=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
			command.addAll(settings.properties());
			command.addAll(this.properties);
			command.addAll(List.of("io.gatling.app.Gatling", "-s", LoadSimulation.class.getName(), "-rf",
					this.folder.toString()));
			Path log = this.folder.resolve("gatling.log");
			Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
			// Longer than the load, its mails and the drawing of plots can take together.
			CompletableFuture.delayedExecutor(settings.seconds() + 1200L, TimeUnit.SECONDS)
				.execute(process::destroyForcibly);
			boolean ended = follow(process, moments);
			if (!process.waitFor(60, TimeUnit.SECONDS) || !ended || !Files.exists(settings.samples())) {
				process.destroyForcibly();
				throw new IllegalStateException("There was no load of " + settings.scenario() + "; see " + log);
			}
			return Files.readAllLines(settings.samples()).stream().map(Sample::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static boolean follow(Process process, Moments moments) throws IOException {
		boolean ended = false;
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
				OutputStream answers = process.getOutputStream()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.equals(LoadSimulation.BEGIN)) {
					moments.beforeTheFirst();
					goOn(answers);
				}
				else if (line.equals(LoadSimulation.END)) {
					moments.afterTheLast();
					ended = true;
					goOn(answers);
				}
			}
		}
		return ended;
	}

	private static void goOn(OutputStream answers) throws IOException {
		answers.write('\n');
		answers.flush();
	}

}
