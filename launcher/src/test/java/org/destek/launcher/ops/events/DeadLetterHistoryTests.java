package org.destek.launcher.ops.events;

import java.util.List;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.destek.launcher.ops.events.FailedEvent.State;

import static org.assertj.core.api.Assertions.assertThat;

class DeadLetterHistoryTests {

	private static final String ID = "7a3d1c52-9f0e-4d55-8c5e-2f8f3c1f1a01";

	private final DeadLetterHistory history = new DeadLetterHistory(Letters.TOPIC);

	@Test
	void saysOfALetterWhatItsHeadersSay() {
		this.history.add(Letters.letter(4, ID));
		assertThat(events()).containsExactly(new FailedEvent("ticket-events.notification-service.dead-0@4", ID,
				"ticket-submitted.v1", "K7M-2QX9-PLDC", "0192f3a4-6c1e-7b2a-9d35-1f0e8a7c4b21", "ticket-events",
				"notification-service", Letters.NOON.plusSeconds(240), "unreadable", 1, State.DEAD, null));
		assertThat(this.history.ids()).containsExactly(ID);
	}

	@Test
	void knowsWhatWasSentBackByItsNote() {
		ConsumerRecord<byte[], byte[]> letter = Letters.letter(0, ID);
		this.history.add(letter);
		this.history.add(Letters.note(1, letter));
		FailedEvent event = events().get(0);
		assertThat(event.state()).isEqualTo(State.REDRIVEN);
		assertThat(event.redriven()).isEqualTo(Letters.NOON.plusSeconds(60));
	}

	@Test
	void countsAnEventThatDiedAgainAsOneThatWasTriedTwice() {
		ConsumerRecord<byte[], byte[]> letter = Letters.letter(0, ID);
		this.history.add(letter);
		this.history.add(Letters.note(1, letter));
		this.history.add(Letters.letter(2, ID));
		assertThat(events()).hasSize(1);
		FailedEvent event = events().get(0);
		assertThat(event.tries()).isEqualTo(2);
		assertThat(event.place()).endsWith("@2");
		assertThat(event.state()).isEqualTo(State.DEAD);
		assertThat(EventTable.state(event)).isEqualTo("dead again");
	}

	@Test
	void believesTheInboxThatAnEventHadItsEffect() {
		this.history.add(Letters.letter(0, ID.toUpperCase(java.util.Locale.ROOT)));
		assertThat(this.history.events(Set.of(ID)).map(FailedEvent::state)).containsExactly(State.DONE);
	}

	@Test
	void keepsLettersWithoutAnIdApart() {
		this.history.add(Letters.bare(0));
		this.history.add(Letters.bare(1));
		assertThat(events()).extracting(FailedEvent::name)
			.containsExactly("ticket-events.notification-service.dead-0@0",
					"ticket-events.notification-service.dead-0@1");
		assertThat(events()).extracting(FailedEvent::reason).containsOnly("unknown");
		assertThat(this.history.ids()).isEmpty();
	}

	@Test
	void readsTheNamesOfTopics() {
		assertThat(DeadLetterTopic.named("mail-events.ticket-service.dead"))
			.contains(new DeadLetterTopic("mail-events", "ticket-service"));
		assertThat(DeadLetterTopic.named("a.b.counting.dead")).contains(new DeadLetterTopic("a.b", "counting"));
		assertThat(DeadLetterTopic.named("ticket-events")).isEmpty();
		assertThat(DeadLetterTopic.named("ticket-events.dead")).isEmpty();
	}

	private List<FailedEvent> events() {
		return this.history.events(Set.of()).toList();
	}

}
