package org.destek.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.destek.bench.machine.MachineSpeed;

import static org.assertj.core.api.Assertions.assertThat;

class ResultFileTests {

	@Test
	void isReadAsItWasWritten(@TempDir Path folder) throws IOException {
		StepResult step = new StepResult("million", "form", "open", 12.5, 2, false, 100, 1, 5, 7,
				Map.of("whole", new Percentiles(100, 1, 1.5, 2, 3, 4)), Map.of("gateway", 10.0), Map.of("gateway", 9.0),
				0.2, Map.of("gateway", 200L), Map.of("gateway", 12.0), Map.of("gateway", 1.0), Map.of("ticket", 9L),
				Map.of("ticket", 8L), 22_000, 200, "a note");
		BenchResult result = new BenchResult("2026-11-30T17:00:00Z", "abc", "2 cores", "load 0.00 0.00 0.00",
				new MachineSpeed(Double.NaN, Double.NaN, 0.05, 1.5, 2), new BenchResult.Floor(1000, ""), List.of(step));
		Path file = folder.resolve("result.json");
		ResultFile.write(result, file);
		assertThat(ResultFile.read(file)).isEqualTo(result);
	}

}
