package org.destek.ticket.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which tickets are asked for. Tickets of the topics and tickets of the people count
 * alike; of the latter only those in the topics of {@code within}, unless anywhere.
 *
 * @param topics slugs
 * @param people addresses of those who have the tickets, lower case
 * @param anywhere whether the people's tickets count in every topic
 * @param within in which topics they count otherwise
 * @param unassigned whether only those of the topics count that nobody has
 * @param statuses labels of the statuses that count
 * @param overdue since when a ticket waits that is overdue; null when others count too
 * @param from the earliest last activity
 * @param labels what each of them has
 * @param unlabelled what none of them has
 */
record RowSelection(List<String> topics, List<String> people, boolean anywhere, List<String> within, boolean unassigned,
		List<String> statuses, @Nullable OverdueSince overdue, Instant from, List<String> labels,
		List<String> unlabelled) {

	/** Whether no ticket can be among them. */
	boolean isEmpty() {
		return this.statuses.isEmpty() || (this.topics.isEmpty() && this.people.isEmpty());
	}

	/**
	 * What the parameters of a query stand for.
	 * @return values by their names
	 */
	Map<String, Object> values() {
		Map<String, Object> values = new HashMap<>(overdueValues());
		values.put("anywhere", this.anywhere);
		values.put("within", array(this.within));
		values.put("unassigned", this.unassigned);
		values.put("statuses", array(this.statuses));
		values.put("overdue", this.overdue != null);
		values.put("from", this.from);
		values.put("labels", array(this.labels));
		values.put("unlabelled", array(this.unlabelled));
		return values;
	}

	/** The same for a query that asks for what is overdue alone. */
	Map<String, Object> overdueValues() {
		OverdueSince since = (this.overdue != null) ? this.overdue : OverdueSince.NEVER;
		return Map.of("topics", array(this.topics), "people", array(this.people), "dueTopics", array(since.topics()),
				"dueSince", since.since().toArray(Instant[]::new), "dueElse", since.others(), "now", since.now());
	}

	private static String[] array(List<String> texts) {
		return texts.toArray(String[]::new);
	}

}
