package org.destek.notification.notice.undelivered;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.NoticeContent;
import org.destek.notification.notice.content.RequesterNotice.AccessLink;
import org.destek.notification.notice.content.TicketReference;

/**
 * Sends a requester whose address was wrong what did not arrive there, each mail once for
 * each address.
 */
@Component
public class AddressCorrection {

	private final UndeliveredNotices notices;

	private final NoticePlanning planning;

	AddressCorrection(UndeliveredNotices notices, NoticePlanning planning) {
		this.notices = notices;
		this.planning = planning;
	}

	/**
	 * Plans a link to the request, and once more what the former address has missed;
	 * nothing leaves for that any more.
	 * @param eventId the correction
	 * @param ticket the ticket
	 * @param requester the address that is right
	 * @param topic the topic's name in the requester's language
	 * @return completes inside the caller's transaction
	 */
	public Mono<Void> corrected(UUID eventId, TicketReference ticket, Recipient requester, String topic) {
		PlannedNotice link = new PlannedNotice(eventId, ticket, requester, new AccessLink(topic));
		return this.notices.giveUpOthersThan(ticket.id(), requester)
			.then(missed(eventId, ticket, requester).collectList())
			.flatMap((missed) -> this.planning.plan(joined(link, missed)));
	}

	/**
	 * Plans a mail once more whose bounce comes after its address was corrected.
	 * @param ticket the ticket
	 * @param bounced the notice
	 * @return completes inside the caller's transaction, also when nothing was missed
	 */
	Mono<Void> bouncedLate(TicketReference ticket, StoredNotice bounced) {
		return this.notices.addressOfRequester(ticket.id())
			.filter((address) -> !address.key().equals(bounced.recipient().key()))
			.flatMapMany((address) -> this.notices.missedBy(ticket.id(), address)
				.filter((notice) -> notice.id().equals(bounced.id()))
				.mapNotNull((notice) -> resent(bounced.eventId(), ticket, address, notice)))
			.collectList()
			.flatMap(this.planning::plan);
	}

	private Flux<PlannedNotice> missed(UUID eventId, TicketReference ticket, Recipient requester) {
		return this.notices.missedBy(ticket.id(), requester)
			.mapNotNull((notice) -> resent(eventId, ticket, requester, notice));
	}

	private static @Nullable PlannedNotice resent(UUID eventId, TicketReference ticket, Recipient requester,
			StoredNotice missed) {
		NoticeContent content = missed.content();
		return (content != null) ? new PlannedNotice(occasion(eventId, missed), ticket, requester, content) : null;
	}

	/** One event, several mails to one recipient: each is an occasion of its own. */
	private static UUID occasion(UUID eventId, StoredNotice missed) {
		return UUID.nameUUIDFromBytes((eventId + "|" + missed.id()).getBytes(StandardCharsets.UTF_8));
	}

	private static List<PlannedNotice> joined(PlannedNotice first, List<PlannedNotice> others) {
		return Stream.concat(Stream.of(first), others.stream()).toList();
	}

}
