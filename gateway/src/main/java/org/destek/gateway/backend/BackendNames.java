package org.destek.gateway.backend;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What metrics and traces call the services: their names, wherever they are. */
@Component
public class BackendNames {

	private static final String OTHER = "none";

	private final Map<String, String> byAuthority = new TreeMap<>();

	BackendNames(BackendProperties properties) {
		this.byAuthority.put(properties.ticket().getAuthority(), "ticket-service");
		this.byAuthority.put(properties.attachment().getAuthority(), "attachment-service");
		this.byAuthority.put(properties.notification().getAuthority(), "notification-service");
	}

	/**
	 * The service behind an address.
	 * @param address a full address
	 * @return its name; {@code none} when it is nobody's
	 */
	public String nameOf(@Nullable URI address) {
		return (address != null && address.getAuthority() != null)
				? this.byAuthority.getOrDefault(address.getAuthority(), OTHER) : OTHER;
	}

}
