package org.destek.ticket.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The office's list as its page asks for it. */
class TicketListTests extends RunningList {

	@Test
	void showsWhatIsNotFinishedTheNewestActivityFirst() {
		String old = written((ticket) -> ticket.at(ago(Duration.ofHours(3))));
		String fresh = written((ticket) -> ticket.status("answered").at(ago(Duration.ofHours(1))));
		String middle = written((ticket) -> ticket.status("waiting").at(ago(Duration.ofHours(2))));
		written((ticket) -> ticket.status("resolved"));
		written((ticket) -> ticket.status("closed"));
		assertThat(codes(list())).containsExactly(fresh, middle, old);
	}

	@Test
	void tellsOfATicketWhatTheListShows() {
		String code = written((ticket) -> ticket.subject("Ders kaydı").assignedTo("Ali@example.org"));
		JsonNode row = list().at("/tickets/0");
		assertThat(row.at("/code").asString()).isEqualTo(code);
		assertThat(row.at("/subject").asString()).isEqualTo("Ders kaydı");
		assertThat(row.at("/requesterName").asString()).isEqualTo("Elif Yıldız");
		assertThat(row.at("/unit").asString()).isEqualTo("Rektörlük");
		assertThat(row.at("/topic/slug").asString()).isEqualTo(this.topic);
		assertThat(row.at("/status").asString()).isEqualTo("open");
		assertThat(row.at("/assignee/address").asString()).isEqualTo("Ali@example.org");
		assertThat(row.at("/waitingForUs").asBoolean()).isTrue();
		assertThat(row.at("/overdue").asBoolean()).isFalse();
		assertThat(row.at("/dueAt").asString()).isNotEmpty();
		assertThat(row.at("/excerpt").isNull()).isTrue();
	}

	@Test
	void namesATopicInTheReadersLanguage() {
		aLabTicket();
		assertThat(listOf(LAB + " laboratuvar", "limit", "1").at("/tickets/0/topic/name").asString())
			.isEqualTo("Laboratuvar");
	}

	@Test
	void leadsThroughAllPagesWithoutAGapOrARepeat() {
		List<String> written = new ArrayList<>();
		for (int i = 0; i < 23; i++) {
			Duration age = Duration.ofMinutes(60 - i / 3);
			written
				.add(written((ticket) -> ticket.status((age.toMinutes() % 2 == 0) ? "open" : "waiting").at(ago(age))));
		}
		List<String> seen = new ArrayList<>();
		JsonNode page = list("limit", "5");
		for (; !page.path("next").isNull(); page = list("limit", "5", "after", page.path("next").asString())) {
			assertThat(codes(page)).hasSize(5);
			seen.addAll(codes(page));
		}
		seen.addAll(codes(page));
		assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
		Collections.reverse(written);
		assertThat(seen.get(0)).isIn(written.subList(0, 3));
	}

	@Test
	void keepsItsPlaceWhenTicketsComeInFront() {
		String old = written((ticket) -> ticket.at(ago(Duration.ofHours(3))));
		written((ticket) -> ticket.at(ago(Duration.ofHours(2))));
		String next = list("limit", "1").path("next").asString();
		written((ticket) -> ticket.at(ago(Duration.ofHours(1))));
		assertThat(codes(list("limit", "1", "after", next))).containsExactly(old);
	}

	@Test
	void hasViews() {
		String mine = written((ticket) -> ticket.status("waiting").assignedTo(this.me.toUpperCase(Locale.ROOT)));
		String others = written((ticket) -> ticket.status("open").assignedTo("ali@example.org"));
		String nobodys = written((ticket) -> ticket.status("answered"));
		String late = written((ticket) -> ticket.at(ago(Duration.ofDays(30))));
		String closed = written((ticket) -> ticket.status("closed"));
		assertThat(codes(list("queue", "open"))).containsExactlyInAnyOrder(mine, others, nobodys, late);
		assertThat(codes(list("queue", "mine"))).containsExactly(mine);
		assertThat(codes(list("queue", "nobody"))).containsExactlyInAnyOrder(nobodys, late);
		assertThat(codes(list("queue", "waiting-for-us"))).containsExactlyInAnyOrder(others, late);
		assertThat(codes(list("queue", "overdue"))).containsExactly(late);
		assertThat(codes(list("queue", "all"))).containsExactlyInAnyOrder(mine, others, nobodys, late, closed);
		assertThat(list("queue", "overdue").at("/tickets/0/overdue").asBoolean()).isTrue();
	}

	@Test
	void combinesFilters() {
		String one = written((ticket) -> ticket.status("waiting").assignedTo("ali@example.org"));
		written((ticket) -> ticket.status("open").assignedTo("ali@example.org"));
		written((ticket) -> ticket.status("waiting").assignedTo("veli@example.org"));
		assertThat(codes(list("person", "Ali@example.org", "status", "waiting", "topic", this.topic)))
			.containsExactly(one);
		assertThat(codes(list("person", "ali@example.org", "status", "closed"))).isEmpty();
		assertThat(codes(list("queue", "mine", "person", "ali@example.org"))).isEmpty();
		assertThat(codes(list("queue", "nobody", "person", "ali@example.org"))).isEmpty();
	}

	@Test
	void keepsToAPeriodInTheOfficesDays() {
		String code = written((ticket) -> ticket.at(Instant.parse("2024-10-11T21:30:00Z")));
		written((ticket) -> ticket.at(Instant.parse("2024-10-12T21:30:00Z")));
		written((ticket) -> ticket.at(Instant.parse("2024-10-11T20:30:00Z")));
		assertThat(codes(list("from", "2024-10-12", "to", "2024-10-12"))).containsExactly(code);
	}

	@Test
	void showsNoTicketOfOthersTopicsUnlessItIsTheViewers() {
		String others = "konu-" + UUID.randomUUID();
		String hidden = written((ticket) -> ticket.topic(others).assignedTo("ali@example.org"));
		String me = UUID.randomUUID() + "@example.org";
		String own = written((ticket) -> ticket.topic(others).assignedTo(me));
		assertThat(codes(listOf(me + " " + this.topic))).containsExactly(own);
		assertThat(codes(listOf(me + " " + this.topic, "queue", "all", "person", "ali@example.org"))).isEmpty();
		assertThat(codes(listOf(me + " " + others))).containsExactlyInAnyOrder(own, hidden);
		assertThat(codes(listOf(me + " *", "person", "ali@example.org"))).contains(hidden);
	}

	@Test
	void showsTheHeadTopicsThatLeftTheFile() {
		String code = written("Konu", "Metin");
		assertThat(codes(listOf(this.me + " *", "topic", this.topic))).containsExactly(code);
		assertThat(codes(listOf(this.me + " *", "q", code))).containsExactly(code);
	}

	@ParameterizedTest
	@CsvSource({ "queue,yok", "topic,kutuphane", "topic,yok", "person,ali", "status,yok", "from,12.10.2026",
			"to,2026-02-30", "after,yok", "after,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "limit,51", "limit,0" })
	void refusesAFilterThatIsNone(String field, String value) {
		assertWrong(ask(this.me + " " + this.topic, field, value), field, "unknown");
	}

	@Test
	void tellsAllWrongFiltersTogether() {
		ask(this.me + " " + this.topic, "queue", "x", "limit", "x").expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors.length()")
			.isEqualTo(2);
	}

	@Test
	void showsNothingToWhoeverIsNotSignedIn() {
		ask("").expectStatus()
			.isUnauthorized()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:signed-out");
	}

}
