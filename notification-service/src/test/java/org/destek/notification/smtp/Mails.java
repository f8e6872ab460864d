package org.destek.notification.smtp;

import java.time.Instant;

import org.destek.notification.delivery.transport.OutgoingMail;

/** Mails for tests: a usual one, and what differs from it. */
final class Mails {

	private Mails() {
	}

	static OutgoingMail usual() {
		return to("elif@example.org", "Elif Yıldız", "[K7M-3XR-9TQ2] Staj başvurum onaylanmış görünmüyor");
	}

	static OutgoingMail to(String address, String name, String subject) {
		return new OutgoingMail("destek+bab23@example.org", "destek@example.org", "Destek Sistemi", address, name,
				"destek+ab23@example.org", "<ab23@example.org>", "<ticket.1.staff@example.org>", subject, "tr",
				Instant.parse("2026-11-23T11:05:00Z"), "Düz metin ğüşıöç " + "uzun ".repeat(400),
				"<p>HTML ğüşıöç " + "uzun ".repeat(400) + "</p>");
	}

}
