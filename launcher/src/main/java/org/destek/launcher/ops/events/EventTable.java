package org.destek.launcher.ops.events;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.destek.launcher.ops.events.FailedEvent.State;

/**
 * Prints events for people, a line each. Anything may have been written to a topic, so
 * nothing is printed that could command a terminal.
 */
final class EventTable {

	private static final List<String> HEAD = List.of("EVENT", "TYPE", "TICKET", "TOPIC", "SERVICE", "SINCE", "REASON",
			"TRIES", "STATE");

	private static final int WIDEST = 60;

	private final PrintWriter out;

	EventTable(PrintWriter out) {
		this.out = out;
	}

	/**
	 * Prints the table.
	 * @param events its lines
	 * @param payloads what the events hold, by their places; printed below their lines
	 * @param more how many there are besides
	 */
	void print(List<FailedEvent> events, Map<String, String> payloads, int more) {
		if (events.isEmpty() && more == 0) {
			this.out.println("There are no dead letters and no parked events.");
			return;
		}
		List<List<String>> lines = Stream.concat(Stream.of(HEAD), events.stream().map(EventTable::cells)).toList();
		int[] widths = IntStream.range(0, HEAD.size())
			.map((column) -> lines.stream().mapToInt((line) -> line.get(column).length()).max().orElse(0))
			.toArray();
		this.out.println(line(HEAD, widths));
		events.forEach((event) -> {
			this.out.println(line(cells(event), widths));
			String payload = payloads.get(event.place());
			if (payload != null) {
				this.out.println("  " + printable(payload));
			}
		});
		if (more > 0) {
			this.out.println("… and " + more + " older (--limit)");
		}
	}

	/** What stands for an event in a sentence. */
	static String sentence(FailedEvent event) {
		return Stream.of(event.name(), event.type(), event.subject())
			.filter(Objects::nonNull)
			.map(EventTable::cell)
			.collect(Collectors.joining(" "));
	}

	private static List<String> cells(FailedEvent event) {
		String subject = (event.subject() != null) ? event.subject() : event.key();
		return Arrays
			.asList(event.name(), event.type(), subject, event.topic(), event.service(), minute(event.since()),
					event.reason(), Integer.toString(event.tries()), state(event))
			.stream()
			.map(EventTable::cell)
			.toList();
	}

	static String state(FailedEvent event) {
		Instant redriven = event.redriven();
		if (redriven == null) {
			return event.state().word();
		}
		return (event.state() == State.DEAD) ? "dead again" : event.state().word() + " " + minute(redriven);
	}

	static String minute(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MINUTES).toString().replace(":00Z", "Z");
	}

	private static String cell(@Nullable String text) {
		String shown = (text != null && !text.isBlank()) ? printable(text) : "-";
		return (shown.length() > WIDEST) ? shown.substring(0, WIDEST - 1) + "…" : shown;
	}

	static String printable(String text) {
		return text.replaceAll("\\p{C}", "?");
	}

	private static String line(List<String> cells, int[] widths) {
		return IntStream.range(0, cells.size())
			.mapToObj((column) -> cells.get(column) + " ".repeat(widths[column] - cells.get(column).length()))
			.collect(Collectors.joining("  "))
			.stripTrailing();
	}

}
