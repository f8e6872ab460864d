package org.destek.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One line of Linux's {@code /proc/PID/stat}.
 *
 * @param parent who started it
 * @param own ticks that it used itself
 * @param ended ticks of its children that have ended
 */
public record ProcStat(long parent, long own, long ended) {

	/** {@code USER_HZ}, which the kernel's interface fixes on all usual machines. */
	private static final long TICKS_A_SECOND = 100;

	/** Reads a line; a program's name may hold spaces and brackets. */
	static ProcStat parse(String line) {
		int end = line.lastIndexOf(')');
		if (end < 0) {
			throw new IllegalArgumentException("Not a line of /proc/PID/stat: " + line);
		}
		String[] fields = line.substring(end + 1).strip().split(" ");
		// The state is field 3 of the manual, the first one here.
		return new ProcStat(Long.parseLong(fields[1]), Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
				Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
	}

	/** Empty where the process is gone, or where there is no such file system. */
	public static Optional<ProcStat> of(long pid) {
		try {
			return Optional.of(parse(Files.readString(Path.of("/proc/" + pid + "/stat"))));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	static Duration time(long ticks) {
		return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
	}

}
