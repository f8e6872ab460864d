package org.destek.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.destek.launcher.server.Ports;

/** Finds ports that nobody listens on. */
final class FreePorts {

	private FreePorts() {
	}

	/** One of loopback for each setting, free a moment ago and none twice. */
	static Map<String, String> of(List<String> settings) {
		List<Integer> free = Ports.free(settings.size());
		Map<String, String> ports = new LinkedHashMap<>();
		for (String setting : settings) {
			ports.put(setting, Integer.toString(free.get(ports.size())));
		}
		return ports;
	}

}
