package org.destek.journeys;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Measures, run by {@code ./destek bench idle}: what all programs of the system use while
 * nobody uses it. Prints figures and judges none of them.
 */
class IdleBench {

	/** What was compiled and loaded at the start has come to rest by then. */
	private static final Duration SETTLING = Duration.ofMinutes(3);

	private static final Duration MEASURED = Duration.ofMinutes(2);

	private static final Pattern NAME = Pattern.compile("-Ddestek\\.name=(\\S+)");

	@Test
	void whatIsUsedWhileNobodyUsesIt() throws InterruptedException {
		try (RunningSystem system = RunningSystem.start(Map.of())) {
			// Time itself is what is measured here: there is nothing to wait for.
			TimeUnit.NANOSECONDS.sleep(SETTLING.toNanos());
			Map<ProcessHandle, Duration> before = used(system);
			TimeUnit.NANOSECONDS.sleep(MEASURED.toNanos());
			report(before, used(system));
		}
	}

	private static Map<ProcessHandle, Duration> used(RunningSystem system) {
		Map<ProcessHandle, Duration> used = new HashMap<>();
		Stream.concat(Stream.of(system.launcher()), system.launcher().descendants())
			.forEach((each) -> each.info().totalCpuDuration().ifPresent((time) -> used.put(each, time)));
		return used;
	}

	private static void report(Map<ProcessHandle, Duration> before, Map<ProcessHandle, Duration> after) {
		Map<String, Double> shares = new TreeMap<>();
		after.forEach((process, time) -> {
			Duration spent = time.minus(before.getOrDefault(process, Duration.ZERO));
			shares.merge(nameOf(process), 100.0 * spent.toNanos() / MEASURED.toNanos(), Double::sum);
		});
		System.out.printf(Locale.ROOT, "%nat rest, %d s after %d s of it; JDK %s, %d cores%n", MEASURED.toSeconds(),
				SETTLING.toSeconds(), System.getProperty("java.version"), Runtime.getRuntime().availableProcessors());
		shares.forEach((name, share) -> System.out.printf(Locale.ROOT, "%-22s %5.2f %% of a core%n", name, share));
		System.out.printf(Locale.ROOT, "%-22s %5.2f %% of a core%n", "all",
				shares.values().stream().mapToDouble(Double::doubleValue).sum());
	}

	private static String nameOf(ProcessHandle process) {
		String command = process.info().commandLine().orElse(process.info().command().orElse(""));
		Matcher name = NAME.matcher(command);
		return name.find() ? name.group(1) : command.contains("postgres") ? "PostgreSQL" : "launcher, Kafka, mails";
	}

}
