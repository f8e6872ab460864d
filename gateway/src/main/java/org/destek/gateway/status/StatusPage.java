package org.destek.gateway.status;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What {@code status.html} draws.
 *
 * @param status {@code up}, {@code degraded} or {@code down}
 * @param oldestWaitingNotice how long it has waited; null when unknown
 * @param promises in the order of the page
 */
public record StatusPage(String status, List<Service> services, Figures figures, @Nullable Duration oldestWaitingNotice,
		@Nullable ZonedDateTime oldestUnansweredRequest, List<Promise> promises) {

	/** Their texts are the page's: {@code promise.<key>}. */
	private static final List<String> PROMISES = List.of("not-lost", "one-intent", "notice-once", "notice-fast",
			"accepted-fast", "identity-hidden", "nobody-shut-out", "backup");

	static StatusPage of(SystemStatus status, ZoneId zone) {
		Figures figures = status.figures();
		Long seconds = figures.oldestWaitingNotice();
		return new StatusPage(status.overall().word(),
				status.services().entrySet().stream().map((each) -> Service.of(each, zone)).toList(), figures,
				(seconds != null) ? Duration.ofSeconds(seconds) : null,
				(figures.oldestUnansweredRequest() != null) ? figures.oldestUnansweredRequest().atZone(zone) : null,
				PROMISES.stream().map((key) -> new Promise(key, "not-measurable")).toList());
	}

	/**
	 * A row of the services.
	 *
	 * @param status {@code up}, {@code degraded} or {@code down}
	 */
	public record Service(String name, String status, ZonedDateTime since) {

		static Service of(Map.Entry<String, ServiceStatus> entry, ZoneId zone) {
			return new Service(entry.getKey(), entry.getValue().status().word(), entry.getValue().since().atZone(zone));
		}

	}

	/**
	 * A row of the promises.
	 *
	 * @param state {@code kept}, {@code late}, {@code broken} or {@code not-measurable}
	 */
	public record Promise(String key, String state) {
	}

}
