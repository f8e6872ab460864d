package org.destek.ticket.desk;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;
import org.destek.ticket.worktime.WorkingCalendar;

/**
 * By when the office is to answer, by its calendar and the topic's time. Nowhere stored:
 * a calendar that was changed counts for what waits already.
 */
@Component
class DueTimes {

	private static final String NO_TOPIC = "";

	private static final List<String> UNFINISHED = TicketStatus.unfinished().stream().map(TicketStatus::label).toList();

	private final Topics topics;

	private final WorkingCalendar calendar;

	DueTimes(Topics topics, WorkingCalendar calendar) {
		this.topics = topics;
		this.calendar = calendar;
	}

	/**
	 * When a ticket is due: as somebody said, else by its topic's time.
	 * @return null when nobody waits for it
	 */
	@Nullable Instant of(TicketRow row) {
		Instant said = row.triage().dueAt();
		if (said != null) {
			return UNFINISHED.contains(row.status()) ? said : null;
		}
		return (row.waitingSince() != null) ? dueAt(row.topic(), row.waitingSince()) : null;
	}

	private Instant dueAt(String topic, Instant waitingSince) {
		return this.calendar.after(waitingSince, this.topics.answering(topic).answerWithin());
	}

	/** Since when a ticket of each topic waits that is overdue. */
	OverdueSince overdueAt(Instant now) {
		List<Topic> all = List.copyOf(this.topics.all());
		return new OverdueSince(all.stream().map(Topic::slug).toList(),
				all.stream().map((topic) -> since(topic, now)).toList(), since(this.topics.answering(NO_TOPIC), now),
				now);
	}

	private Instant since(Topic topic, Instant now) {
		return this.calendar.before(now, topic.answerWithin());
	}

}
