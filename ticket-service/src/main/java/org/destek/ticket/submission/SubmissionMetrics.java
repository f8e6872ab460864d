package org.destek.ticket.submission;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

import org.destek.ticket.measure.HourlyCounts;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;
import org.destek.ticket.topic.Topics;

/** Counts what was taken and what was refused, by what operations can act on. */
@Component
class SubmissionMetrics {

	private final MeterRegistry meters;

	private final HourlyCounts counts;

	SubmissionMetrics(MeterRegistry meters, HourlyCounts counts, Topics topics) {
		this.meters = meters;
		this.counts = counts;
		topics.all().forEach((each) -> meters.counter("destek.tickets.submitted", "topic", each.slug()));
	}

	void submitted(String topic) {
		this.meters.counter("destek.tickets.submitted", "topic", topic).increment();
	}

	void repeated() {
		this.counts.add(DuplicateTickets.REPEATED, 0, 1);
	}

	void refused(InvalidFieldsException refusal) {
		refusal.problems().forEach(this::refused);
	}

	private void refused(FieldProblem problem) {
		String field = problem.field().replaceAll("\\[\\d+]", "");
		this.meters.counter("destek.tickets.refused", "field", field, "code", problem.code()).increment();
	}

}
