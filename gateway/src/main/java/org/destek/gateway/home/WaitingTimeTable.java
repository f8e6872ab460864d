package org.destek.gateway.home;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.destek.gateway.backend.ticket.Topic;
import org.destek.gateway.wording.WaitingTime;

/**
 * How soon requests are answered, topic by topic.
 *
 * @param requests how many there were in all of these topics
 * @param topics those of which enough is known, in the office's order
 */
record WaitingTimeTable(int requests, List<Row> topics) {

	static WaitingTimeTable of(List<Topic> topics, Function<Topic, Optional<WaitingTime>> times) {
		List<Row> rows = topics.stream()
			.flatMap((topic) -> times.apply(topic).map((time) -> new Row(topic.name(), time)).stream())
			.toList();
		return new WaitingTimeTable(rows.stream().mapToInt((row) -> row.time().requests()).sum(), rows);
	}

	/** One topic's time. */
	record Row(String topic, WaitingTime time) {
	}

}
