package org.destek.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.destek.bench.load.Sample;

/** What was seen during one run of load, added up. */
record LoadSamples(List<Sample> samples) {

	/** Of each request by its name. */
	Map<String, Percentiles> requests() {
		Map<String, Percentiles> requests = new LinkedHashMap<>();
		this.samples.stream()
			.collect(Collectors.groupingBy(Sample::name, LinkedHashMap::new, Collectors.toList()))
			.forEach((name, same) -> requests.put(name,
					Percentiles.of(same.stream().filter(Sample::ok).map(Sample::micros).toList(),
							(int) same.stream().filter((sample) -> !sample.ok()).count())));
		return requests;
	}

	/** Of what a user does in one turn. */
	Percentiles whole() {
		Map<String, Percentiles> requests = requests();
		Percentiles whole = requests.get("whole");
		return (whole != null) ? whole : requests.values().stream().findFirst().orElse(Percentiles.of(List.of(), 0));
	}

	/** Requests that were not answered as they should be; a turn is not one more. */
	int errors() {
		return (int) this.samples.stream().filter((sample) -> !sample.ok() && !sample.name().equals("whole")).count();
	}

	/** From the first request to the last answer. */
	double seconds() {
		return this.samples.stream().mapToLong((each) -> each.startedMicros() + each.micros()).max().orElse(0) / 1e6;
	}

	/** Turns in each of so many equal parts of the time: whether it grows faster. */
	List<Integer> parts(int count) {
		double part = seconds() * 1e6 / count;
		String name = requests().containsKey("whole") ? "whole" : requests().keySet().stream().findFirst().orElse("");
		Map<Integer, Integer> counted = this.samples.stream()
			.filter((sample) -> sample.ok() && sample.name().equals(name))
			.collect(Collectors.toMap(
					(sample) -> (int) Math.min(count - 1, (sample.startedMicros() + sample.micros()) / part),
					(sample) -> 1, Integer::sum));
		return IntStream.range(0, count).map((i) -> counted.getOrDefault(i, 0)).boxed().toList();
	}

}
