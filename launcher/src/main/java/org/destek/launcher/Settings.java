package org.destek.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Where the system keeps its data and which ports it takes, read from the environment.
 *
 * @param root the project's folder, in which the built jars lie
 * @param environment the environment that services are given
 */
record Settings(Path root, Path data, Map<Port, Integer> ports, Map<String, String> environment) {

	private static final Set<String> OFF = Set.of("off", "false", "no", "0");

	static Settings of(Path root, Map<String, String> environment) {
		Map<Port, Integer> ports = new EnumMap<>(Port.class);
		for (Port port : Port.values()) {
			ports.put(port, port.in(environment));
		}
		String folder = environment.getOrDefault("DESTEK_DATA", "");
		Path data = (folder.isBlank() ? root.resolve("data") : Path.of(folder)).toAbsolutePath().normalize();
		Map<String, String> passed = new HashMap<>(environment);
		passed.put("DESTEK_DATA", data.toString());
		// Only this machine can hand mails to it, so its mails need no server's word.
		passed.put("DESTEK_CATCHER", "localhost:" + ports.get(Port.IMAP));
		// glibc keeps an arena a core and thread otherwise: tens of megabytes a service.
		passed.putIfAbsent("MALLOC_ARENA_MAX", "2");
		return new Settings(root, data, Map.copyOf(ports), Map.copyOf(passed));
	}

	int port(Port port) {
		return this.ports.getOrDefault(port, 0);
	}

	Path logs() {
		return this.data.resolve("logs");
	}

	/**
	 * Whether requests are taken without the human check; read as ticket-service reads
	 * it.
	 */
	boolean isHumanCheckOff() {
		String value = this.environment.getOrDefault("DESTEK_HUMAN_CHECK", "").strip().toLowerCase(Locale.ROOT);
		return OFF.contains(value);
	}

	/** Takes every port for a moment, all at once; says which one cannot be had. */
	void requireFreePorts() {
		requireFreePorts(Port.values());
	}

	/**
	 * Takes these ports for a moment. For what has just failed to start, too: another
	 * program may have come first.
	 */
	void requireFreePorts(Port... ports) {
		List<ServerSocket> taken = new ArrayList<>();
		try {
			for (Port port : ports) {
				taken.add(take(port));
			}
		}
		finally {
			taken.forEach(Settings::release);
		}
	}

	private ServerSocket take(Port port) {
		@Nullable InetAddress address = port.isPublic() ? null : InetAddress.getLoopbackAddress();
		try {
			ServerSocket socket = new ServerSocket();
			socket.bind(
					(address != null) ? new InetSocketAddress(address, port(port)) : new InetSocketAddress(port(port)),
					1);
			return socket;
		}
		catch (IOException ex) {
			throw new StartException("Port " + port(port) + " (" + port.owner() + ") cannot be had: " + ex.getMessage()
					+ ". Free it, or set " + port.setting() + " to another one.");
		}
	}

	private static void release(ServerSocket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new StartException("A port that was tried cannot be freed: " + ex.getMessage());
		}
	}

}
