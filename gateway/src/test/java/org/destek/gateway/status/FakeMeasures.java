package org.destek.gateway.status;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.destek.gateway.StubService;

/** What services counted in thirty days, as they tell it. */
public final class FakeMeasures {

	private FakeMeasures() {
	}

	/** All promises kept, day after day, and {@code requests} in the last hour. */
	public static void allKept(StubService ticket, StubService notification, int requests) {
		ticket.on("GET /internal/measures", 200, "application/json",
				measures(series("requests", requests, 0, requests), series("one-intent", 5, 0, 2),
						series("accepted-fast", 5, 0, 200), series("sealed-numbers", 2, 0, 0),
						series("shut-out", 0, 0, 0)));
		notices(notification, requests, 0);
	}

	/** Notices of which {@code missed} an hour went twice. */
	public static void notices(StubService notification, int requests, int missed) {
		notification.on("GET /internal/measures", 200, "application/json",
				measures(series("requests", requests, 0, requests), series("notice-once", 9, missed, 0),
						series("notice-fast", 9, 0, 800), series("mail-texts", 9, 0, 0)));
	}

	private static String measures(String... series) {
		return "{\"at\":\"" + Instant.now() + "\",\"series\":{" + String.join(",", series) + "}}";
	}

	private static String series(String name, int total, int missed, int figure) {
		Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
		Instant day = hour.atZone(ZoneId.of("Europe/Istanbul")).truncatedTo(ChronoUnit.DAYS).toInstant();
		return "\"" + name + "\":{\"first\":\"" + day.minus(40, ChronoUnit.DAYS) + "\",\"hours\":["
				+ slots(hour, ChronoUnit.HOURS, 23, total, missed, figure) + "],\"days\":["
				+ slots(day, ChronoUnit.DAYS, 39, total * 24, missed * 24, figure * 24) + "]}";
	}

	private static String slots(Instant last, ChronoUnit unit, int before, int total, int missed, int figure) {
		return IntStream.rangeClosed(0, before)
			.mapToObj((at) -> "{\"from\":\"%s\",\"total\":%d,\"missed\":%d,\"figure\":%d}"
				.formatted(last.minus(before - (long) at, unit), total, missed, figure))
			.collect(Collectors.joining(","));
	}

}
