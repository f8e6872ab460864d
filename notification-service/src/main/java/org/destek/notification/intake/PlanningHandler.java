package org.destek.notification.intake;

import java.util.List;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.destek.messaging.inbox.InboxInsert;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.messaging.inbox.OneStatementHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;

/**
 * Hears one type of event and plans the mails that it makes; each subclass says which.
 *
 * @param <T> what is read of the event
 */
public abstract class PlanningHandler<T> implements OneStatementHandler {

	private final String type;

	private final Class<T> data;

	private final NoticePlanning planning;

	protected PlanningHandler(String type, Class<T> data, NoticePlanning planning) {
		this.type = type;
		this.data = data;
		this.planning = planning;
	}

	@Override
	public final String type() {
		return this.type;
	}

	@Override
	public final Mono<Boolean> handleOnce(IncomingEvent event, InboxInsert note) {
		return this.planning.planOnce(noticesOf(event.id(), event.dataAs(this.data)), event.time(), note);
	}

	protected abstract List<PlannedNotice> noticesOf(UUID eventId, T event);

}
