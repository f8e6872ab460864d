package org.destek.ticket.watermark;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import org.destek.ticket.RunningDesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WatermarkPublisherTests extends RunningDesk {

	@Autowired
	private WatermarkPublisher publisher;

	@Autowired
	private TransactionalOperator transaction;

	@BeforeEach
	void beginAnew() {
		sql("update ticket_events_watermark set told_at = '-infinity', until = null");
		sql("delete from outbox where type = 'ticket-events-watermark.v1'");
	}

	@Test
	void tellsEachPartitionOnceAnHourUpToWhenAllHasBeenTold() {
		this.publisher.publish(12).block();
		this.publisher.publish(12).block();
		List<JsonNode> first = markers();
		assertThat(first).extracting((each) -> each.path("partition").asInt())
			.containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
		assertThat(first).allMatch((each) -> each.path("partitions").asInt() == 12);
		assertThat(first).allMatch((each) -> each.path("previousUntil").isNull());
		assertThat(partitions()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
		String until = first.get(0).path("until").asText();
		sql("delete from outbox where type = 'ticket-events-watermark.v1'");
		sql("update ticket_events_watermark set told_at = told_at - interval '61 minutes'");
		this.publisher.publish(12).block();
		assertThat(markers()).hasSize(12).allMatch((each) -> each.path("previousUntil").asText().equals(until));
	}

	@Test
	void doesNotPassARequestThatIsUnderWay() {
		Mono<Instant> underWay = this.database.sql("select now() as begun")
			.mapValue(Instant.class)
			.one()
			.delayUntil((begun) -> Mono.delay(Duration.ofSeconds(1)))
			.delayUntil((begun) -> this.publisher.publish(1).contextWrite((context) -> Context.empty()))
			.as(this.transaction::transactional);
		Instant begun = underWay.block();
		assertThat(Instant.parse(markers().get(0).path("until").asText())).isEqualTo(begun);
	}

	@Test
	void ofTwoCopiesOneTells() {
		Mono.when(this.publisher.publish(3), this.publisher.publish(3), this.publisher.publish(3)).block();
		assertThat(markers()).hasSize(3);
	}

	@Test
	void asksTheBrokerHowManyPartitionsThereAre() {
		await().atMost(Duration.ofSeconds(30)).until(() -> {
			this.publisher.publish().block();
			return markers().size() == 12;
		});
	}

	private List<JsonNode> markers() {
		return events("ticket-events-watermark.v1", "ticket-events").stream()
			.map((each) -> agreed("ticket-events-watermark.v1", each))
			.toList();
	}

	private List<Integer> partitions() {
		return this.database.sql("select partition from outbox where type = 'ticket-events-watermark.v1' order by id")
			.mapValue(Integer.class)
			.all()
			.collectList()
			.block();
	}

	private void sql(String statement) {
		this.database.sql(statement).then().block();
	}

}
