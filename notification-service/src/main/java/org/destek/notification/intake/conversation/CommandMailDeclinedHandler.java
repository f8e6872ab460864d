package org.destek.notification.intake.conversation;

import java.util.UUID;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.notification.notice.FormPointers;

/**
 * Points whoever may command nothing to the form, as for any mail that answers nothing.
 */
@Component
class CommandMailDeclinedHandler implements EventHandler {

	private final FormPointers pointers;

	CommandMailDeclinedHandler(FormPointers pointers) {
		this.pointers = pointers;
	}

	@Override
	public String type() {
		return "command-mail-declined.v1";
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		Declined mail = event.dataAs(Declined.class);
		return this.pointers.pointTo(mail.mailId(), mail.address(), mail.language());
	}

	/** What is used of the event. */
	record Declined(UUID mailId, String address, String language) {
	}

}
