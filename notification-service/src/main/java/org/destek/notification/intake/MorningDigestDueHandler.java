package org.destek.notification.intake;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.plan.ForAnyone.MorningDigest;
import org.destek.notification.plan.ForAnyone.TopicDigest;
import org.destek.notification.plan.ForAnyone.WaitingTicket;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;
import org.destek.notification.plan.Recipient;

/** A working morning: one of the office is told what waits. */
@Component
class MorningDigestDueHandler extends PlanningHandler<MorningDigestDue> {

	MorningDigestDueHandler(NoticePlanning planning) {
		super("morning-digest-due.v1", MorningDigestDue.class, planning);
	}

	@Override
	List<PlannedNotice> noticesOf(UUID eventId, MorningDigestDue event) {
		Recipient recipient = event.recipient().toStaff();
		List<TopicDigest> topics = event.topics().stream().map((topic) -> digestOf(topic, recipient)).toList();
		return List.of(new PlannedNotice(eventId, null, recipient, new MorningDigest(event.day(), topics)));
	}

	private static TopicDigest digestOf(MorningDigestDue.TopicOfMorning topic, Recipient recipient) {
		return new TopicDigest(topic.topic().nameIn(recipient.language()), topic.open(), topic.unassigned(),
				topic.overdue(), topic.tickets().stream().map(MorningDigestDueHandler::waiting).toList());
	}

	private static WaitingTicket waiting(MorningDigestDue.Waiting waiting) {
		return new WaitingTicket(waiting.ticket(), waiting.subject(), waiting.since(), waiting.assignee(),
				waiting.overdue());
	}

}
