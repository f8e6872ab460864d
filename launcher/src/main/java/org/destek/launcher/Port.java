package org.destek.launcher;

import java.util.Map;

/** A port of the system: who listens there, and the setting that changes it. */
enum Port {

	GATEWAY("gateway", "DESTEK_GATEWAY_PORT", 8080),
	GATEWAY_MANAGEMENT("gateway's management", "DESTEK_GATEWAY_MANAGEMENT_PORT", 8090),
	TICKET("ticket-service", "DESTEK_TICKET_PORT", 8081),
	ATTACHMENT("attachment-service", "DESTEK_ATTACHMENT_PORT", 8082),
	NOTIFICATION("notification-service", "DESTEK_NOTIFICATION_PORT", 8083),
	SMTP("mail catcher's SMTP", "DESTEK_SMTP_PORT", 1025), IMAP("mail catcher's IMAP", "DESTEK_IMAP_PORT", 1143),
	MAILBOX("mail catcher's page", "DESTEK_MAILBOX_PORT", 8025), POSTGRES("PostgreSQL", "DESTEK_POSTGRES_PORT", 15432),
	KAFKA("Kafka", "DESTEK_KAFKA_PORT", 19092);

	private final String owner;

	private final String setting;

	private final int usual;

	Port(String owner, String setting, int usual) {
		this.owner = owner;
		this.setting = setting;
		this.usual = usual;
	}

	String owner() {
		return this.owner;
	}

	String setting() {
		return this.setting;
	}

	/** Whether other machines may reach it; all others listen on loopback only. */
	boolean isPublic() {
		return this == GATEWAY;
	}

	int in(Map<String, String> environment) {
		String value = environment.getOrDefault(this.setting, "").strip();
		if (value.isEmpty()) {
			return this.usual;
		}
		if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
			throw new StartException(this.setting + " is '" + value + "': a port is a number from 1 to 65535.");
		}
		return Integer.parseInt(value);
	}

}
