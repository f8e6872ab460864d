package org.destek.foundation.telemetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * The memory of the process as the system counts it, which limits of containers count,
 * too. Absent where the system has no {@code /proc}.
 */
class ResidentMemory implements MeterBinder {

	private static final Path STATUS = Path.of("/proc/self/status");

	private static final String LINE = "VmRSS:";

	@Override
	public void bindTo(MeterRegistry registry) {
		if (Files.isReadable(STATUS)) {
			Gauge.builder("process.resident.memory", ResidentMemory::bytes)
				.baseUnit("bytes")
				.description("Memory of the process as the system counts it")
				.register(registry);
		}
	}

	private static double bytes() {
		try {
			return Files.readAllLines(STATUS)
				.stream()
				.filter((line) -> line.startsWith(LINE))
				.mapToDouble((line) -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
				.findFirst()
				.orElse(Double.NaN);
		}
		catch (IOException ex) {
			return Double.NaN;
		}
	}

}
