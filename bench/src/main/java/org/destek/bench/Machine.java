package org.destek.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Says what a run was measured on. */
final class Machine {

	private Machine() {
	}

	static String describe() {
		return String.format(Locale.ROOT, "%d cores, %s, %s %s, JDK %s", Runtime.getRuntime().availableProcessors(),
				processor(), System.getProperty("os.name"), System.getProperty("os.version"),
				System.getProperty("java.version"));
	}

	private static String processor() {
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("unknown processor");
		}
		catch (IOException ex) {
			return "unknown processor";
		}
	}

	/** The load averages of 1, 5 and 15 minutes. */
	static String load() {
		try {
			String[] fields = Files.readString(Path.of("/proc/loadavg")).split(" ");
			return "load " + fields[0] + " " + fields[1] + " " + fields[2];
		}
		catch (IOException ex) {
			return "load unknown";
		}
	}

	/** Whether others used more than a tenth of it during the last minute. */
	static boolean isBusy(String load) {
		String[] fields = load.split(" ");
		return fields[1].matches("[0-9.]+")
				&& Double.parseDouble(fields[1]) > 0.1 * Runtime.getRuntime().availableProcessors();
	}

}
