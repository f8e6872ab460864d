package org.destek.launcher.ops;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a command connects to: told by the settings that services have, and by default the
 * servers of {@code ./destek up}.
 *
 * @param kafka settings of a client of the broker
 * @param databases by service
 * @param only services that are meant; none: all
 */
public record OpsSettings(Map<String, Object> kafka, Map<String, ServiceDatabase> databases, Set<String> only) {

	private static final List<String> SERVICES = List.of("ticket-service", "attachment-service",
			"notification-service");

	/** {@code SPRING_KAFKA_PROPERTIES_SASL_MECHANISM} is {@code sasl.mechanism}. */
	private static final String KAFKA = "SPRING_KAFKA_PROPERTIES_";

	/**
	 * Reads the settings.
	 * @param environment the program's environment
	 * @param others databases that are elsewhere, addresses by service
	 * @param only services that are meant; none: all
	 */
	static OpsSettings of(Map<String, String> environment, Map<String, String> others, Set<String> only) {
		String server = value(environment, "SPRING_R2DBC_URL",
				"r2dbc:postgresql://localhost:" + value(environment, "DESTEK_POSTGRES_PORT", "15432"));
		Map<String, ServiceDatabase> databases = new LinkedHashMap<>();
		SERVICES.stream()
			.filter((service) -> !others.containsKey(service))
			.forEach((service) -> databases.put(service, ServiceDatabase.onServer(service, server, environment)));
		others.forEach((service, address) -> databases.put(service, ServiceDatabase.at(service, address, environment)));
		for (String service : only) {
			if (!databases.containsKey(service)) {
				throw new OpsException(
						"There is no service " + service + ", but " + String.join(", ", databases.keySet()) + ".");
			}
		}
		databases.keySet().removeIf((service) -> !only.isEmpty() && !only.contains(service));
		return new OpsSettings(kafka(environment), databases, only);
	}

	/** Whether the command is about this service, too. */
	public boolean isAbout(String service) {
		return this.only.isEmpty() || this.only.contains(service);
	}

	/** The broker's address, for sentences. */
	public String broker() {
		return String.valueOf(this.kafka.get("bootstrap.servers"));
	}

	private static Map<String, Object> kafka(Map<String, String> environment) {
		Map<String, Object> settings = new HashMap<>();
		environment.forEach((name, value) -> {
			if (name.startsWith(KAFKA)) {
				settings.put(name.substring(KAFKA.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
			}
		});
		String protocol = value(environment, "SPRING_KAFKA_SECURITY_PROTOCOL", "");
		if (!protocol.isEmpty()) {
			settings.put("security.protocol", protocol);
		}
		settings.put("bootstrap.servers", value(environment, "SPRING_KAFKA_BOOTSTRAP_SERVERS",
				"localhost:" + value(environment, "DESTEK_KAFKA_PORT", "19092")));
		settings.put("client.id", "destek-ops");
		settings.putIfAbsent("request.timeout.ms", 5_000);
		settings.putIfAbsent("default.api.timeout.ms", 10_000);
		return Map.copyOf(settings);
	}

	private static String value(Map<String, String> environment, String name, String usual) {
		String value = environment.getOrDefault(name, "").strip();
		return value.isEmpty() ? usual : value;
	}

}
