package org.destek.launcher.ops.events;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints events for programs: one object, whose names stay. */
final class EventJson {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final PrintWriter out;

	EventJson(PrintWriter out) {
		this.out = out;
	}

	/**
	 * Prints {@code {"events": […], "more": 0}}.
	 * @param payloads what the events hold, by their places
	 * @param more how many there are besides
	 */
	void print(List<FailedEvent> events, Map<String, String> payloads, int more) {
		ObjectNode all = JSON.createObjectNode();
		events.forEach((event) -> all.withArray("events").add(object(event, payloads)));
		all.withArray("events");
		all.put("more", more);
		this.out.println(JSON.writeValueAsString(all));
	}

	private static ObjectNode object(FailedEvent event, Map<String, String> payloads) {
		ObjectNode object = JSON.createObjectNode()
			.put("id", event.id())
			.put("place", event.place())
			.put("type", event.type())
			.put("subject", event.subject())
			.put("key", event.key())
			.put("topic", event.topic())
			.put("service", event.service())
			.put("since", event.since().toString())
			.put("reason", event.reason())
			.put("tries", event.tries())
			.put("state", event.state().word());
		if (event.redriven() != null) {
			object.put("redrivenAt", event.redriven().toString());
		}
		if (payloads.containsKey(event.place())) {
			object.put("payload", payloads.get(event.place()));
		}
		return object;
	}

}
