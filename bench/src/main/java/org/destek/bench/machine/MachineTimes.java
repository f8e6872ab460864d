package org.destek.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What all processes of this machine used together: Linux's {@code /proc/stat}. */
public final class MachineTimes {

	private MachineTimes() {
	}

	/** Milliseconds in which its cores did something; 0 where that is not told. */
	public static long busy() {
		try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
			return lines.findFirst().map(MachineTimes::parse).orElse(0L);
		}
		catch (IOException ex) {
			return 0;
		}
	}

	/**
	 * Of its first line: all but idle, waiting for disks, and time that guests have
	 * twice.
	 */
	static long parse(String line) {
		String[] fields = line.strip().split("\\s+");
		return LongStream.of(1, 2, 3, 6, 7).map((field) -> Long.parseLong(fields[(int) field])).sum() * 10;
	}

	/** Milliseconds of this program and those that it started. */
	public static long own() {
		return ProcessTimes.ofTree(ProcessHandle.current()).toMillis();
	}

}
