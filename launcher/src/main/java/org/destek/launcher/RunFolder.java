package org.destek.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which programs run on a data folder. One launcher a folder, by a lock that the kernel
 * frees however it ends; a file a program, with its number and the time that it started,
 * so that a number that was given again is never taken for it.
 */
final class RunFolder implements AutoCloseable {

	/** Longer than a graceful shutdown takes. */
	static final Duration STOP_LIMIT = Duration.ofSeconds(15);

	private final Path folder;

	private @Nullable FileChannel channel;

	RunFolder(Path data) {
		this.folder = data.resolve("run");
	}

	/** Claims the folder for this launcher. */
	void claim() {
		try {
			Files.createDirectories(this.folder);
			FileChannel opened = FileChannel.open(this.folder.resolve("launcher.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = opened.tryLock();
			if (lock == null) {
				opened.close();
				throw new StartException("It runs already on the data folder " + this.folder.getParent()
						+ ". Stop that one first, or set DESTEK_DATA to another folder.");
			}
			this.channel = opened;
		}
		catch (IOException ex) {
			throw new StartException(
					"The data folder " + this.folder.getParent() + " cannot be used: " + ex + ". Set DESTEK_DATA.");
		}
	}

	/** Notes a program that was started on this folder. */
	void note(String name, ProcessHandle process) {
		try {
			Files.writeString(this.folder.resolve(name + ".pid"), process.pid() + " " + startOf(process));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void forget(String name) {
		try {
			Files.deleteIfExists(this.folder.resolve(name + ".pid"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends the programs that a killed launcher left, and returns their names. */
	List<String> stopLeftOvers() {
		List<String> stopped = new ArrayList<>();
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.filter((each) -> each.toString().endsWith(".pid")).toList()) {
				String name = file.getFileName().toString().replace(".pid", "");
				Optional<ProcessHandle> left = noted(file);
				left.ifPresent((process) -> end(process, STOP_LIMIT));
				left.ifPresent((process) -> stopped.add(name));
				Files.delete(file);
			}
			return stopped;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			if (this.channel != null) {
				this.channel.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Asks a program to end, and ends it by force when it takes too long. */
	static void end(ProcessHandle process, Duration limit) {
		process.destroy();
		if (!isGoneWithin(limit, process)) {
			process.destroyForcibly();
			isGoneWithin(STOP_LIMIT, process);
		}
	}

	private static boolean isGoneWithin(Duration limit, ProcessHandle process) {
		try {
			process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (java.util.concurrent.ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Optional<ProcessHandle> noted(Path file) throws IOException {
		String[] words = Files.readString(file).strip().split(" ");
		if (words.length != 2 || !words[0].matches("\\d{1,18}")) {
			return Optional.empty();
		}
		return ProcessHandle.of(Long.parseLong(words[0]))
			.filter(ProcessHandle::isAlive)
			.filter((process) -> startOf(process).equals(words[1]));
	}

	private static String startOf(ProcessHandle process) {
		return process.info().startInstant().map(Instant::toString).orElse("unknown");
	}

}
