package org.destek.stack.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a service's health endpoint. */
final class Health {

	private Health() {
	}

	/** Whether the service can answer requests. */
	static boolean isReady(int port) {
		return isUp(port, "/actuator/health/readiness");
	}

	/**
	 * Whether all that the service depends on is well, too: broker, mail server,
	 * backlogs.
	 */
	static boolean isWhole(int port) {
		return isUp(port, "/actuator/health");
	}

	private static boolean isUp(int port, String path) {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path)
				.toURL()
				.openConnection();
			connection.setConnectTimeout(1_000);
			connection.setReadTimeout(5_000);
			int status = connection.getResponseCode();
			connection.disconnect();
			return status == 200;
		}
		catch (IOException ex) {
			// Not there yet, or not any more: both are "not ready".
			return false;
		}
	}

}
