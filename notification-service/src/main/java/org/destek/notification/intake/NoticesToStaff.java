package org.destek.notification.intake;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.StaffNotice;
import org.destek.notification.notice.content.TicketReference;

/** The mails of one event to the office: each in its reader's language. */
public final class NoticesToStaff {

	private NoticesToStaff() {
	}

	/**
	 * One notice for each.
	 * @param eventId the event
	 * @param ticket the ticket
	 * @param staff who is told
	 * @param deputy who is told instead when one of them cannot be reached
	 * @param contentIn what is said in a language
	 * @return the notices
	 */
	public static List<PlannedNotice> of(UUID eventId, TicketReference ticket, List<StaffMember> staff,
			@Nullable StaffMember deputy, Function<String, StaffNotice> contentIn) {
		Recipient fallback = (deputy != null) ? deputy.toRecipient() : null;
		return staff.stream()
			.map(StaffMember::toRecipient)
			.map((to) -> new PlannedNotice(eventId, ticket, to, contentIn.apply(to.language())).orElse(fallback))
			.toList();
	}

	/**
	 * One notice for the former holder of the ticket. It has no fallback, because there
	 * is nothing to do.
	 * @param eventId the event
	 * @param ticket the ticket
	 * @param formerHolder who had it; null when nobody is told
	 * @param contentIn what is said in a language
	 * @return the notice, or none
	 */
	public static List<PlannedNotice> toFormerHolder(UUID eventId, TicketReference ticket,
			@Nullable StaffMember formerHolder, Function<String, StaffNotice> contentIn) {
		return of(eventId, ticket, Stream.ofNullable(formerHolder).toList(), null, contentIn);
	}

}
