package org.destek.notification.intake.request;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.intake.request.ReportComposedEvent.TopicOfReport;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.OtherNotice.Report;
import org.destek.notification.notice.content.OtherNotice.TopicReport;

/** Figures of a period: one of the office is told them. */
@Component
class ReportComposedHandler extends PlanningHandler<ReportComposedEvent> {

	ReportComposedHandler(NoticePlanning planning) {
		super("report-composed.v1", ReportComposedEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, ReportComposedEvent event) {
		Recipient recipient = event.recipient().toStaff();
		List<TopicReport> topics = event.topics().stream().map((each) -> topic(each, recipient)).toList();
		Report report = new Report(event.from(), event.to(), event.previousRequests(), event.total().toNotice(), topics,
				event.busiest());
		return List.of(new PlannedNotice(eventId, null, recipient, report));
	}

	private static TopicReport topic(TopicOfReport each, Recipient recipient) {
		return new TopicReport(each.topic().nameIn(recipient.language()), each.targetMinutes(), each.inTarget(),
				each.figures().toNotice());
	}

}
