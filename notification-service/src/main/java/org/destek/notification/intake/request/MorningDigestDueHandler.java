package org.destek.notification.intake.request;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.OtherNotice.MorningDigest;
import org.destek.notification.notice.content.OtherNotice.TopicDigest;
import org.destek.notification.notice.content.OtherNotice.WaitingTicket;

/** A working morning: one of the office is told what waits. */
@Component
class MorningDigestDueHandler extends PlanningHandler<MorningDigestDueEvent> {

	MorningDigestDueHandler(NoticePlanning planning) {
		super("morning-digest-due.v1", MorningDigestDueEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, MorningDigestDueEvent event) {
		Recipient recipient = event.recipient().toStaff();
		List<TopicDigest> topics = event.topics().stream().map((topic) -> digestOf(topic, recipient)).toList();
		return List.of(new PlannedNotice(eventId, null, recipient, new MorningDigest(event.day(), topics)));
	}

	private static TopicDigest digestOf(MorningDigestDueEvent.TopicOfMorning topic, Recipient recipient) {
		return new TopicDigest(topic.topic().nameIn(recipient.language()), topic.open(), topic.unassigned(),
				topic.overdue(), topic.tickets().stream().map(MorningDigestDueHandler::waiting).toList());
	}

	private static WaitingTicket waiting(MorningDigestDueEvent.Waiting waiting) {
		return new WaitingTicket(waiting.ticket(), waiting.subject(), waiting.since(), waiting.assignee(),
				waiting.overdue());
	}

}
