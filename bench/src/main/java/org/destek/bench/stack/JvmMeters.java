package org.destek.bench.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the services say of their own memory.
 *
 * @param allocated bytes since the start
 * @param pauses milliseconds that collections took since the start
 */
public record JvmMeters(double allocated, double pauses) {

	private static final Map<String, String> PORTS = Map.of("gateway", "DESTEK_GATEWAY_MANAGEMENT_PORT",
			"ticket-service", "DESTEK_TICKET_PORT", "attachment-service", "DESTEK_ATTACHMENT_PORT",
			"notification-service", "DESTEK_NOTIFICATION_PORT");

	/** Asks each; those that do not answer are missing. */
	static Map<String, JvmMeters> of(BenchedSystem system, Http http) {
		Map<String, JvmMeters> meters = new LinkedHashMap<>();
		PORTS.forEach((service, port) -> {
			Http.Answer answer = http.get("http://localhost:" + system.port(port) + "/actuator/prometheus");
			if (answer.status() == 200) {
				meters.put(service, parse(answer.body()));
			}
		});
		return meters;
	}

	static JvmMeters parse(String text) {
		return new JvmMeters(sum(text, "jvm_gc_memory_allocated_bytes_total"),
				1000 * sum(text, "jvm_gc_pause_seconds_sum"));
	}

	private static double sum(String text, String name) {
		return text.lines()
			.filter((line) -> line.startsWith(name + "{") || line.startsWith(name + " "))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum();
	}

	JvmMeters minus(JvmMeters earlier) {
		return new JvmMeters(this.allocated - earlier.allocated(), this.pauses - earlier.pauses());
	}

}
