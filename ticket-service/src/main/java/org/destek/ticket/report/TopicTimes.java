package org.destek.ticket.report;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.report.ReportCounts.ReportedWait;
import org.destek.ticket.worktime.WaitingTimeEstimate;

/**
 * How long requests waited for the first answer and for the solution. What was solved
 * without an answer waited for one until then.
 *
 * @param answers the times to the first answer
 * @param solutions the times to the solution
 */
record TopicTimes(WaitingTimeEstimate answers, WaitingTimeEstimate solutions) {

	TopicTimes() {
		this(new WaitingTimeEstimate(), new WaitingTimeEstimate());
	}

	/**
	 * Adds requests that waited alike.
	 * @param wait the requests
	 * @param waited how many working minutes they have waited by now, if they are not
	 * solved
	 */
	void add(ReportedWait wait, long waited) {
		add(this.solutions, wait.solutionMinutes(), waited, wait.requests());
		long known = (wait.solutionMinutes() != null) ? wait.solutionMinutes() : waited;
		add(this.answers, wait.answerMinutes(), known, wait.requests());
	}

	void add(TopicTimes other) {
		this.answers.add(other.answers);
		this.solutions.add(other.solutions);
	}

	private static void add(WaitingTimeEstimate times, @Nullable Integer done, long waited, long requests) {
		if (done != null) {
			times.done(done, requests);
		}
		else {
			times.waiting(waited, requests);
		}
	}

}
