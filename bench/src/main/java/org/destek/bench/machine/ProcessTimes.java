package org.destek.bench.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Reads what a process has used so far. */
public final class ProcessTimes {

	private ProcessTimes() {
	}

	/** Its processor time; nothing once it is gone. */
	public static Duration of(ProcessHandle process) {
		return ProcStat.of(process.pid())
			.map((stat) -> ProcStat.time(stat.own()))
			.orElseGet(() -> process.info().totalCpuDuration().orElse(Duration.ZERO));
	}

	/**
	 * The processor time of a process and all that it started, those included that have
	 * ended and that it waited for.
	 */
	public static Duration ofTree(ProcessHandle root) {
		Duration ended = ProcStat.of(root.pid()).map((stat) -> ProcStat.time(stat.ended())).orElse(Duration.ZERO);
		return Stream.concat(Stream.of(root), root.descendants()).map(ProcessTimes::of).reduce(ended, Duration::plus);
	}

	/**
	 * Memory in kilobytes, each shared page divided among those that share it; 0 where
	 * that is not told.
	 */
	public static long memory(ProcessHandle process) {
		try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"),
				StandardCharsets.US_ASCII)) {
			return lines.filter((line) -> line.startsWith("Pss:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.sum();
		}
		catch (IOException | java.io.UncheckedIOException ex) {
			return 0;
		}
	}

}
