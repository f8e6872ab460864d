package org.destek.notification.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.destek.messaging.inbox.IncomingEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples that producers and consumers of events agree on. */
public final class GoldenEvents {

	private static final JsonMapper JSON = JsonMapper.builder().build();

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

	/**
	 * One example as it is consumed.
	 * @param type the event's type
	 * @param example the example's name
	 * @return the event
	 */
	public static IncomingEvent event(String type, String example) {
		return event(type, JSON.readTree(read(type, example)));
	}

	/**
	 * An event with data of its own.
	 * @param type the event's type
	 * @param data its data
	 * @return the event
	 */
	public static IncomingEvent event(String type, JsonNode data) {
		return new IncomingEvent(UUID.randomUUID(), type, "/ticket-service", "K7M-3XR-9TQ2", Instant.EPOCH,
				UUID.randomUUID(), data);
	}

	/**
	 * Reads all examples of a type.
	 * @param type the event's type
	 * @param record what is read of it
	 */
	public static void assertReadsAll(String type, Class<?> record) throws IOException {
		assertThat(of(type)).isNotEmpty()
			.allSatisfy((example) -> assertThat(event(type, JSON.readTree(example)).dataAs(record)).isNotNull());
	}

	/** All examples of a type, from the folder or the archive that they come in. */
	private static List<String> of(String type) throws IOException {
		Resource[] found = new PathMatchingResourcePatternResolver()
			.getResources("classpath:/event-contracts/examples/%s/*.json".formatted(type));
		List<String> examples = new ArrayList<>();
		for (Resource each : found) {
			examples.add(each.getContentAsString(StandardCharsets.UTF_8));
		}
		return examples;
	}

}
