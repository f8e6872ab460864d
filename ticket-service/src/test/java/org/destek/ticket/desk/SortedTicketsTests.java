package org.destek.ticket.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The office's list by what it sorts its tickets by. */
class SortedTicketsTests extends RunningList {

	@Test
	void isNarrowedByTagAndPriority() {
		String both = sorted("urgent", "eduroam", "kampüs");
		String tagged = sorted("normal", "eduroam");
		String urgent = sorted("urgent");
		String plain = written("Düz", "Metin");
		assertThat(codes(list("tag", "EDUROAM"))).containsExactlyInAnyOrder(both, tagged);
		assertThat(codes(list("priority", "urgent"))).containsExactlyInAnyOrder(both, urgent);
		assertThat(codes(list("tag", "eduroam", "priority", "acil"))).containsExactly(both);
		assertThat(codes(list("tag", "eduroam", "priority", "normal"))).containsExactly(tagged);
		assertThat(codes(list("priority", "normal"))).containsExactlyInAnyOrder(tagged, plain);
		assertThat(codes(list("tag", "yok"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "etiket:eduroam", "tag:EDUROAM öncelik:acil", "oncelik:URGENT", "etiket:eduroam konu" })
	void isSearchedByTheirNames(String q) {
		String sorted = sorted("urgent", "eduroam");
		sorted("high", "başka");
		assertThat(codes(list("q", q))).containsExactly(sorted);
		assertThat(codes(list("q", "tag:<>"))).isEmpty();
		assertThat(codes(list("q", "priority:hiç"))).isEmpty();
	}

	@Test
	void tellsPriorityAndTags() {
		sorted("high", "bir", "iki");
		JsonNode row = list().at("/tickets/0");
		assertThat(row.path("priority").asString()).isEqualTo("high");
		assertThat(row.path("tags").valueStream().map(JsonNode::asString)).containsExactly("bir", "iki");
	}

	@Test
	void followsATicketThroughItsActs() {
		String code = sorted("urgent", "takip");
		execute("update ticket set status = 'waiting', waiting_since = null where id = :id", ticket(code));
		assertThat(codes(list("tag", "takip", "status", "waiting"))).containsExactly(code);
		execute("update ticket set assignee_address = 'A@example.org', assignee_name = 'A' where id = :id",
				ticket(code));
		assertThat(codes(list("tag", "takip", "person", "a@example.org"))).containsExactly(code);
		execute("update ticket set tags = '{}', priority = 'normal' where id = :id", ticket(code));
		assertThat(codes(list("tag", "takip"))).isEmpty();
		assertThat(codes(list("priority", "urgent"))).isEmpty();
	}

	@Test
	void leadsThroughTaggedPagesWithoutAGap() {
		List<String> codes = Stream.generate(() -> sorted("normal", "çok")).limit(5).toList();
		JsonNode first = list("tag", "çok", "limit", "3");
		JsonNode second = list("tag", "çok", "limit", "3", "after", first.path("next").asString());
		assertThat(Stream.concat(codes(first).stream(), codes(second).stream()))
			.containsExactlyInAnyOrderElementsOf(codes);
	}

	@Test
	void countsADayThatWasSetByHandInPlaceOfTheTopicsTime() {
		String early = written((ticket) -> ticket.at(ago(Duration.ofMinutes(5))));
		String late = written((ticket) -> ticket.at(ago(Duration.ofDays(30))));
		assertThat(codes(list("queue", "overdue"))).containsExactly(late);
		due(early, ago(Duration.ofMinutes(1)));
		due(late, ago(Duration.ofDays(-2)));
		assertThat(codes(list("queue", "overdue"))).containsExactly(early);
		assertThat(list().at("/counts/overdue").asInt()).isEqualTo(1);
		assertThat(list("queue", "overdue").at("/tickets/0/overdue").asBoolean()).isTrue();
		execute("update ticket set status = 'waiting', waiting_since = null where id = :id", ticket(early));
		assertThat(codes(list("queue", "overdue"))).isEmpty();
		assertThat(list().at("/counts/overdue").asInt()).isZero();
	}

	@Test
	void tellsWhatIsNoFilter() {
		ask(this.me + " " + this.topic, "tag", "<b>", "priority", "çok").expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors.length()")
			.isEqualTo(2);
	}

	private String sorted(String priority, String... tags) {
		String code = written("Konu", "Metin");
		this.database.sql("update ticket set priority = :priority, tags = :tags where id = :id")
			.bind("priority", priority)
			.bind("tags", tags)
			.bind("id", ticket(code))
			.then()
			.block();
		return code;
	}

	private void due(String code, Instant at) {
		this.database.sql("update ticket set due_at = :at where id = :id")
			.bind("at", at)
			.bind("id", ticket(code))
			.then()
			.block();
	}

	private void execute(String sql, UUID id) {
		this.database.sql(sql).bind("id", id).then().block();
	}

}
