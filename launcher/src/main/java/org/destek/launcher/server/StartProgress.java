package org.destek.launcher.server;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tells a start that is slow from one that has stopped: a program that uses the processor
 * or writes to its log gets on, however busy or small the machine is.
 */
public final class StartProgress {

	/** What a program that only waits does not use within the limit. */
	private static final Duration LEAST_WORK = Duration.ofMillis(250);

	/** Looking walks through the system's processes, which is work itself. */
	private static final long LOOK_NANOS = 1_000_000_000L;

	private final Duration silence;

	private final Supplier<Duration> processorTime;

	private final LongSupplier written;

	private Duration lastTime;

	private long lastWritten;

	private long seenAt = System.nanoTime();

	private long lookedAt = this.seenAt;

	/**
	 * Watches from now on.
	 * @param silence after how long without any progress a start counts as stopped
	 * @param processorTime what the program has used so far
	 * @param written how much it has said so far, in whatever unit
	 */
	public StartProgress(Duration silence, Supplier<Duration> processorTime, LongSupplier written) {
		this.silence = silence;
		this.processorTime = processorTime;
		this.written = written;
		this.lastTime = processorTime.get();
		this.lastWritten = written.getAsLong();
	}

	/** Watches a program, all that it has started, and the size of its log. */
	static StartProgress of(Duration silence, ProcessHandle process, Path log) {
		File file = log.toFile();
		return new StartProgress(silence, () -> processorTime(process), file::length);
	}

	/** Whether nothing has moved for so long; may be asked often, looks once a second. */
	public boolean hasStopped() {
		long now = System.nanoTime();
		if (now - this.lookedAt >= LOOK_NANOS) {
			this.lookedAt = now;
			look(now);
		}
		return now - this.seenAt > this.silence.toNanos();
	}

	private void look(long now) {
		Duration time = this.processorTime.get();
		long writtenNow = this.written.getAsLong();
		if (writtenNow != this.lastWritten || time.minus(this.lastTime).abs().compareTo(LEAST_WORK) >= 0) {
			this.lastTime = time;
			this.lastWritten = writtenNow;
			this.seenAt = now;
		}
	}

	/** What a program and all that it has started have used; zero where nobody tells. */
	public static Duration processorTime(ProcessHandle process) {
		return Stream.concat(Stream.of(process), process.descendants())
			.map((each) -> each.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

}
