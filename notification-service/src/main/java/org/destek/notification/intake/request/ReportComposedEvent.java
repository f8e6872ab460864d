package org.destek.notification.intake.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.destek.notification.intake.Addressee;
import org.destek.notification.intake.Topic;
import org.destek.notification.notice.content.OtherNotice.BusiestDay;
import org.destek.notification.notice.content.OtherNotice.ReportFigures;

/** What this service reads of {@code report-composed.v1}. */
record ReportComposedEvent(Addressee recipient, LocalDate from, LocalDate to, long previousRequests, Figures total,
		List<TopicOfReport> topics, @Nullable BusiestDay busiest) {

	ReportComposedEvent {
		Objects.requireNonNull(recipient, "recipient");
		Objects.requireNonNull(from, "from");
		Objects.requireNonNull(to, "to");
		Objects.requireNonNull(total, "total");
		topics = List.copyOf(topics);
	}

	record TopicOfReport(Topic topic, @Nullable Long targetMinutes, @Nullable Long inTarget, Figures figures) {

		TopicOfReport {
			Objects.requireNonNull(topic, "topics.topic");
			Objects.requireNonNull(figures, "topics.figures");
		}

	}

	record Figures(long requests, long waiting, long open, long reopened, Times answer, Times solution,
			Satisfactions satisfaction) {

		Figures {
			Objects.requireNonNull(answer, "answer");
			Objects.requireNonNull(solution, "solution");
			Objects.requireNonNull(satisfaction, "satisfaction");
		}

		ReportFigures toNotice() {
			return new ReportFigures(this.requests, this.waiting, this.open, this.reopened, this.answer.half(),
					this.answer.most(), this.solution.half(), this.solution.most(), this.satisfaction.yes(),
					this.satisfaction.partly(), this.satisfaction.no());
		}

	}

	record Times(@Nullable Long half, @Nullable Long most) {
	}

	record Satisfactions(long yes, long partly, long no) {
	}

}
