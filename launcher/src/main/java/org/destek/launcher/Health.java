package org.destek.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service how it is. */
final class Health {

	/** Where the gateway says how the whole is, to everybody. */
	static final String STATUS = "/api/status";

	private static final JsonMapper JSON = JsonMapper.builder().build();

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

	/** Whether the gateway says on its public port that every service is up. */
	static boolean isUpForAll(int port) {
		try {
			HttpURLConnection connection = open(port, STATUS);
			try {
				return connection.getResponseCode() == 200 && saysUp(connection);
			}
			finally {
				connection.disconnect();
			}
		}
		catch (IOException | JacksonException ex) {
			// Not there yet, or half an answer of one that goes: both are "not up".
			return false;
		}
	}

	private static boolean saysUp(HttpURLConnection connection) throws IOException {
		try (InputStream body = connection.getInputStream()) {
			return "up".equals(JSON.readTree(body).path("status").asString(""));
		}
	}

	private static boolean isUp(int port, String path) {
		try {
			HttpURLConnection connection = open(port, path);
			int status = connection.getResponseCode();
			connection.disconnect();
			return status == 200;
		}
		catch (IOException ex) {
			// Not there yet, or not any more: both are "not ready".
			return false;
		}
	}

	private static HttpURLConnection open(int port, String path) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path)
			.toURL()
			.openConnection();
		connection.setConnectTimeout(1_000);
		connection.setReadTimeout(5_000);
		return connection;
	}

}
