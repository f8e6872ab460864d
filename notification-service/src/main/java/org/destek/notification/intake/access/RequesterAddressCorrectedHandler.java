package org.destek.notification.intake.access;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.undelivered.AddressCorrection;

/** A requester's address was corrected: what it has missed is sent to the new one. */
@Component
class RequesterAddressCorrectedHandler implements EventHandler {

	private final AddressCorrection addresses;

	RequesterAddressCorrectedHandler(AddressCorrection addresses) {
		this.addresses = addresses;
	}

	@Override
	public String type() {
		return "requester-address-corrected.v1";
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		RequesterAddressCorrectedEvent corrected = event.dataAs(RequesterAddressCorrectedEvent.class);
		Recipient requester = corrected.requester().toRecipient();
		return this.addresses.corrected(event.id(), corrected.ticket(), requester,
				corrected.topic().nameIn(requester.language()));
	}

}
