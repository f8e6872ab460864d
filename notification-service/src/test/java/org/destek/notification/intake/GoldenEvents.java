package org.destek.notification.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

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

	/** All examples of a type, from the folder or the archive that they come in. */
	static List<String> of(String type) throws IOException {
		Resource[] found = new PathMatchingResourcePatternResolver()
			.getResources("classpath:/event-contracts/examples/%s/*.json".formatted(type));
		List<String> examples = new ArrayList<>();
		for (Resource each : found) {
			examples.add(each.getContentAsString(StandardCharsets.UTF_8));
		}
		return examples;
	}

}
