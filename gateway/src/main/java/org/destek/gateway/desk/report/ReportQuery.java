package org.destek.gateway.desk.report;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Which report is read, as its address says it. What the address says besides is not
 * taken over.
 *
 * @param chosen by name, none of them empty
 */
record ReportQuery(Map<String, String> chosen) {

	private static final String FROM = "from";

	private static final String TO = "to";

	private static final List<String> NAMES = List.of(FROM, TO, "topic");

	private static final int LONGEST = 100;

	static ReportQuery of(MultiValueMap<String, String> parameters) {
		Map<String, String> chosen = new LinkedHashMap<>();
		for (String name : NAMES) {
			String value = Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
			if (!value.isEmpty()) {
				chosen.put(name, value.substring(0, Math.min(value.length(), LONGEST)));
			}
		}
		return new ReportQuery(chosen);
	}

	MultiValueMap<String, String> asParameters() {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		this.chosen.forEach(parameters::add);
		return parameters;
	}

	/** The same topic in another period. */
	ReportQuery during(LocalDate from, LocalDate to) {
		MultiValueMap<String, String> changed = asParameters();
		changed.set(FROM, from.toString());
		changed.set(TO, to.toString());
		return of(changed);
	}

	/** The same topic in the month of a day. */
	ReportQuery duringMonthOf(LocalDate day) {
		return during(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
	}

	/** The same topic in the year of a day. */
	ReportQuery duringYearOf(LocalDate day) {
		return during(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
	}

	/** A value; empty when it is not chosen. */
	public String value(String name) {
		return this.chosen.getOrDefault(name, "");
	}

	/**
	 * Where a page of the report is.
	 * @param page what stands behind {@code /desk/report}
	 */
	public String address(String page) {
		String query = this.chosen.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + UriUtils.encode(each.getValue(), UTF_8))
			.collect(Collectors.joining("&"));
		return "/desk/report" + page + (query.isEmpty() ? "" : "?" + query);
	}

}
