package org.destek.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds ports that nobody listens on. */
final class FreePorts {

	private FreePorts() {
	}

	/** One of loopback for each setting, free a moment ago and none twice. */
	static Map<String, String> of(List<String> settings) throws IOException {
		Map<String, String> ports = new LinkedHashMap<>();
		List<ServerSocket> held = new ArrayList<>();
		for (String setting : settings) {
			ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
			held.add(socket);
			ports.put(setting, Integer.toString(socket.getLocalPort()));
		}
		for (ServerSocket socket : held) {
			socket.close();
		}
		return ports;
	}

}
