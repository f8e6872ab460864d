package org.destek.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the person at the console is told: what is unsafe, where everything is, when it is
 * ready.
 */
record Announcement(Settings settings) {

	List<String> atStart() {
		List<String> lines = new ArrayList<>();
		lines.add("Destek is starting; its data is in " + this.settings.data());
		if (this.settings.isHumanCheckOff()) {
			lines.add("!!! The human check is OFF (DESTEK_HUMAN_CHECK): anybody's program can send requests !!!");
		}
		return lines;
	}

	/** The last line is read by programs, too: nothing else stands on it. */
	List<String> whenReady(double seconds) {
		String address = this.settings.environment()
			.getOrDefault("DESTEK_PUBLIC_URL", "http://localhost:" + port(Port.GATEWAY));
		return List.of("", "  pages        " + address, "  mails        http://localhost:" + port(Port.MAILBOX),
				"  health       http://localhost:" + port(Port.GATEWAY_MANAGEMENT) + "/actuator/health",
				"  PostgreSQL   localhost:" + port(Port.POSTGRES) + ", user postgres, no password",
				"  Kafka        localhost:" + port(Port.KAFKA), "  logs         " + this.settings.logs(),
				"  to stop      Ctrl-C", "", String.format(Locale.ROOT, "ready in %.1f s", seconds));
	}

	private int port(Port port) {
		return this.settings.port(port);
	}

}
