package org.destek.gateway;

/** Serves the gateway on 8080 with stand-ins behind it, for looking at the pages. */
final class LookAtPages {

	private LookAtPages() {
	}

	public static void main(String[] args) {
		StandIn ticket = StandIn.start();
		StandIn attachment = StandIn.start();
		new FakeOffice(ticket, attachment);
		new FakeDesk(ticket);
		GatewayApplication.main(new String[] { "--destek.backend.ticket=" + ticket.url(),
				"--destek.backend.attachment=" + attachment.url(), "--destek.backend.notification=" + ticket.url(),
				"--destek.security.keys=target/look-keys" });
	}

}
