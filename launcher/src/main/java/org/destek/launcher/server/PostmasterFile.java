package org.destek.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a PostgreSQL server says about itself in {@code postmaster.pid} of its data
 * folder.
 */
record PostmasterFile(Path path) {

	static PostmasterFile of(Path dataDirectory) {
		return new PostmasterFile(dataDirectory.resolve("postmaster.pid"));
	}

	/** Whether the server of that process takes connections: its eighth line says so. */
	boolean isReady(long pid) {
		List<String> lines = lines();
		return lines.size() > 7 && lines.get(0).strip().equals(Long.toString(pid))
				&& lines.get(7).strip().equals("ready");
	}

	/**
	 * The running server of this folder, or null: a process number that was given again
	 * is not it.
	 */
	@Nullable ProcessHandle process() {
		List<String> lines = lines();
		if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
			return null;
		}
		return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
			.filter(ProcessHandle::isAlive)
			.filter((process) -> isServerOf(process.info().commandLine().orElse("")))
			.orElse(null);
	}

	/**
	 * PostgreSQL itself would refuse to start when the number in the file is another
	 * program's by now.
	 */
	void deleteWhenStale() {
		try {
			if (process() == null) {
				Files.deleteIfExists(this.path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isServerOf(String commandLine) {
		return commandLine.contains("/postgres ")
				&& commandLine.contains(" -D " + this.path.toAbsolutePath().normalize().getParent() + " ");
	}

	private List<String> lines() {
		try {
			return Files.readAllLines(this.path);
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
