package org.destek.launcher.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports that nobody listens on, below those that the kernel gives to outgoing
 * connections (Linux: 32768 and above): a port from there may be gone a moment later.
 */
public final class Ports {

	/** The first port of the kernel's own range, as Linux ships it. */
	public static final int FIRST_EPHEMERAL = 32_768;

	private static final int LOWEST = 20_000;

	private static final int MOST_TRIES = 10_000;

	private Ports() {
	}

	/** A port that was free on every address a moment ago. */
	public static int free() {
		return free(1).get(0);
	}

	/** As many different ports, each free on every address a moment ago. */
	public static List<Integer> free(int count) {
		Set<Integer> found = new LinkedHashSet<>();
		for (int tries = 0; found.size() < count && tries < MOST_TRIES; tries++) {
			int port = ThreadLocalRandom.current().nextInt(LOWEST, FIRST_EPHEMERAL);
			if (isFree(port)) {
				found.add(port);
			}
		}
		if (found.size() < count) {
			throw new IllegalStateException(
					"There are no " + count + " free ports between " + LOWEST + " and " + FIRST_EPHEMERAL);
		}
		return List.copyOf(found);
	}

	private static boolean isFree(int port) {
		return canListen(new InetSocketAddress(port))
				&& canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
	}

	private static boolean canListen(InetSocketAddress address) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(address, 1);
			return socket.isBound();
		}
		catch (IOException ex) {
			// Taken, which is the answer.
			return false;
		}
	}

}
