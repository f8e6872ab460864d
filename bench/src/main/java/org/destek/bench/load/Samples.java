package org.destek.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes down how long each request took. */
final class Samples {

	private final Queue<Sample> taken = new ConcurrentLinkedQueue<>();

	private volatile long began = System.nanoTime();

	void begin() {
		this.began = System.nanoTime();
	}

	void add(String name, long startedNanos, boolean ok) {
		long now = System.nanoTime();
		this.taken.add(new Sample(name, (startedNanos - this.began) / 1000, (now - startedNanos) / 1000, ok));
	}

	void write(Path file) {
		try {
			Files.write(file, (Iterable<String>) this.taken.stream().map(Sample::line)::iterator);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
