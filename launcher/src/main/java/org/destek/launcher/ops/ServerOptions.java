package org.destek.launcher.ops;

import java.util.Map;
import java.util.Set;

import picocli.CommandLine.Option;

/** What a command that connects to servers can be told of them. */
public class ServerOptions {

	private final Map<String, String> environment;

	@Option(names = "--database", paramLabel = "SERVICE=URL",
			description = "the database of a service that is elsewhere, r2dbc:postgresql://host:port/name")
	private Map<String, String> others = Map.of();

	@Option(names = "--service", paramLabel = "SERVICE", split = ",",
			description = "only events of this service, such as notification-service")
	private Set<String> only = Set.of();

	public ServerOptions(Map<String, String> environment) {
		this.environment = environment;
	}

	/** What it connects to; {@link OpsException} when that cannot be understood. */
	public OpsSettings settings() {
		return OpsSettings.of(this.environment, this.others, this.only);
	}

}
