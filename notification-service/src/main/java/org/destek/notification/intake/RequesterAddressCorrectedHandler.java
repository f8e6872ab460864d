package org.destek.notification.intake;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.notification.plan.CorrectedAddresses;
import org.destek.notification.plan.Recipient;

/** A requester's address was corrected: what it has missed is sent to the new one. */
@Component
class RequesterAddressCorrectedHandler implements EventHandler {

	private final CorrectedAddresses addresses;

	RequesterAddressCorrectedHandler(CorrectedAddresses addresses) {
		this.addresses = addresses;
	}

	@Override
	public String type() {
		return "requester-address-corrected.v1";
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		RequesterAddressCorrected corrected = event.dataAs(RequesterAddressCorrected.class);
		Recipient requester = corrected.requester().toRecipient();
		return this.addresses.corrected(event.id(), corrected.ticket(), requester,
				corrected.topic().nameIn(requester.language()));
	}

}
