package org.destek.notification.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The examples that producers and consumers of events agree on. */
final class GoldenEvents {

	private GoldenEvents() {
	}

	static String read(String type, String example) {
		String path = "/event-contracts/examples/%s/%s.json".formatted(type, example);
		try (InputStream in = GoldenEvents.class.getResourceAsStream(path)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
