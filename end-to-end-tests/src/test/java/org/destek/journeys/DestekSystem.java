package org.destek.journeys;

import java.net.URI;
import java.nio.file.Path;

/** A system that runs, however it was started; journeys see its outside alone. */
interface DestekSystem {

	/** The port of loopback that a setting of the contract names. */
	int port(String setting);

	/** A folder below which the system's keys lie. */
	Path data();

	/** Ends a service as a power cut would, and waits until it is gone. */
	void kill(String service);

	default String address() {
		return "http://localhost:" + port("DESTEK_GATEWAY_PORT");
	}

	default URI at(String path) {
		return URI.create(path.startsWith("http") ? path : address() + path);
	}

	default Desk desk() {
		return new Desk(this);
	}

	default MailCatcherClient mails() {
		return new MailCatcherClient("http://localhost:" + port("DESTEK_MAILBOX_PORT"));
	}

}
