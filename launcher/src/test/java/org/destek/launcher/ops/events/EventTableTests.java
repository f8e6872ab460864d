package org.destek.launcher.ops.events;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.destek.launcher.ops.events.FailedEvent.State;

import static org.assertj.core.api.Assertions.assertThat;

class EventTableTests {

	private static final FailedEvent DEAD = Letters.event("7a3d1c52-9f0e-4d55-8c5e-2f8f3c1f1a01", State.DEAD);

	private static final FailedEvent PARKED = new FailedEvent("notification-service.parked_event@3", "b", "newer.v1",
			null, "key", null, "notification-service", Letters.NOON, "unknown-type", 1, State.PARKED, null);

	private final StringWriter out = new StringWriter();

	@Test
	void printsALineAnEvent() {
		table().print(List.of(DEAD, PARKED), Map.of(), 0);
		assertThat(lines()).containsExactly(
				"EVENT                                 TYPE                 TICKET         TOPIC          SERVICE               "
						+ "SINCE              REASON        TRIES  STATE",
				"7a3d1c52-9f0e-4d55-8c5e-2f8f3c1f1a01  ticket-submitted.v1  K7M-2QX9-PLDC  ticket-events  notification-service  "
						+ "2026-11-30T12:00Z  unreadable    1      dead",
				"b                                     newer.v1             key            -              notification-service  "
						+ "2026-11-30T12:00Z  unknown-type  1      parked");
	}

	@Test
	void saysHowManyItDoesNotShow() {
		table().print(List.of(DEAD), Map.of(), 7);
		assertThat(lines()).last().isEqualTo("… and 7 older (--limit)");
	}

	@Test
	void saysThatThereAreNone() {
		table().print(List.of(), Map.of(), 0);
		assertThat(lines()).containsExactly("There are no dead letters and no parked events.");
	}

	@Test
	void lettersCommandNoTerminal() {
		FailedEvent forged = new FailedEvent("place", "\u001b[2Jx", "a\u202Eb", "\r\n", null, "t", "s", Letters.NOON,
				"x".repeat(300), 1, State.DEAD, null);
		table().print(List.of(forged), Map.of("place", "{\u0007}"), 0);
		assertThat(this.out.toString()).doesNotContain("\u001b", "\u202E", "\u0007", "\r");
		assertThat(lines()).hasSize(3).element(1).asString().hasSizeLessThan(200).startsWith("?[2Jx");
	}

	@Test
	void printsPayloadsBelowTheirEvents() {
		table().print(List.of(DEAD, PARKED), Map.of(PARKED.place(), "{\"a\":1}"), 0);
		assertThat(lines()).hasSize(4).last().isEqualTo("  {\"a\":1}");
	}

	@Test
	void printsJsonForPrograms() {
		new EventJson(new PrintWriter(this.out, true)).print(List.of(DEAD), Map.of(), 2);
		assertThat(lines()).singleElement()
			.isEqualTo("{\"events\":[{\"id\":\"7a3d1c52-9f0e-4d55-8c5e-2f8f3c1f1a01\","
					+ "\"place\":\"ticket-events.notification-service.dead-0@1\",\"type\":\"ticket-submitted.v1\","
					+ "\"subject\":\"K7M-2QX9-PLDC\",\"key\":\"key\",\"topic\":\"ticket-events\","
					+ "\"service\":\"notification-service\",\"since\":\"2026-11-30T12:00:00Z\","
					+ "\"reason\":\"unreadable\",\"tries\":1,\"state\":\"dead\"}],\"more\":2}");
	}

	private EventTable table() {
		return new EventTable(new PrintWriter(this.out, true));
	}

	private List<String> lines() {
		return this.out.toString().lines().toList();
	}

}
