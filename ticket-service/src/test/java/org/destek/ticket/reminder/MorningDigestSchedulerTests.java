package org.destek.ticket.reminder;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

import org.destek.ticket.FailingRows;
import org.destek.ticket.RunningDesk;
import org.destek.ticket.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;

class MorningDigestSchedulerTests extends RunningDesk {

	@Autowired
	private MorningDigestScheduler scheduler;

	@BeforeEach
	void beginWithAnEmptyDesk() {
		sql("update ticket set status = 'closed', waiting_since = null where topic in ('laboratuvar', 'kutuphane')");
		sql("delete from morning_digest");
		sql("delete from outbox where type = 'morning-digest-due.v1'");
	}

	@Test
	void tellsEachOfTheOfficeOnceAMorningWhatWaits() {
		Receipt oldest = aLabTicket();
		this.time.set(0, "16:00");
		Receipt mine = aLabTicket();
		Receipt loan = aLibraryTicket();
		linkOf(mine, LAB).post("/assign", Map.of("to", FULYA)).expectStatus().isNoContent();
		publishAt(1, "08:29");
		assertThat(today()).isEmpty();
		publishAt(1, "08:30");
		publishAt(1, "08:31");
		List<JsonNode> events = today();
		assertThat(events).extracting((each) -> each.at("/recipient/name").asText())
			.containsExactlyInAnyOrder("Laboratuvar Ekibi", "Fulya Dağ", "Kütüphane Ekibi");
		JsonNode lab = eventFor(events, LAB);
		assertThat(lab.at("/topics").findValuesAsText("slug")).containsExactly("laboratuvar", "kutuphane");
		assertThat(lab.at("/topics/0/open").asInt()).isEqualTo(2);
		assertThat(lab.at("/topics/0/unassigned").asInt()).isEqualTo(1);
		assertThat(lab.at("/topics/0/overdue").asInt()).isZero();
		assertThat(lab.at("/topics/0/tickets").findValuesAsText("code")).containsExactly(oldest.code(), mine.code());
		assertThat(lab.at("/topics/1/tickets/0/code").asText()).isEqualTo(loan.code());
		JsonNode fulya = eventFor(events, "Fulya.Dag@example.org");
		assertThat(fulya.at("/topics/0/tickets").findValuesAsText("code")).containsExactly(mine.code());
		assertThat(fulya.at("/topics/0/open").asInt()).isEqualTo(1);
		assertThat(fulya.at("/recipient/language").asText()).isEqualTo("en");
	}

	@Test
	void saysWhatIsOverdue() {
		Receipt receipt = aLabTicket();
		this.time.set(1, "09:00");
		aLabTicket();
		publishAt(2, "08:30");
		JsonNode lab = eventFor(today(), LAB);
		assertThat(lab.at("/topics/0/overdue").asInt()).isEqualTo(1);
		assertThat(lab.at("/topics/0/tickets/0/code").asText()).isEqualTo(receipt.code());
		assertThat(lab.at("/topics/0/tickets/0/overdue").asBoolean()).isTrue();
		assertThat(lab.at("/topics/0/tickets/1/overdue").asBoolean()).isFalse();
	}

	@Test
	void tellsNobodyForWhomNothingWaits() {
		Receipt receipt = aLabTicket();
		linkOf(receipt, LAB).post("/answers", Map.of("text", "Bakıyoruz.")).expectStatus().isCreated();
		publishAt(1, "08:30");
		assertThat(today()).isEmpty();
		aLabTicket();
		publishAt(1, "09:30");
		assertThat(today()).isEmpty();
		publishAt(2, "08:30");
		assertThat(today()).hasSize(1);
	}

	@Test
	void tellsNothingOnAFreeDayOrInTheAfternoon() {
		aLabTicket();
		publishAt(1, "12:31");
		assertThat(today()).isEmpty();
		publishAt(4, "08:30");
		assertThat(today()).isEmpty();
	}

	@Test
	void tellsNothingTwiceWhenTwoCopiesAreAwake() {
		aLabTicket();
		this.time.set(1, "08:30");
		Mono.when(this.scheduler.publish(), this.scheduler.publish(), this.scheduler.publish()).block();
		assertThat(today()).hasSize(1);
	}

	@Test
	void tellsTheOthersWhenOneFails() {
		aLabTicket();
		aLibraryTicket();
		FailingRows.inDigests(this.database, LAB).during(() -> publishAt(1, "08:30"));
		assertThat(today()).extracting((each) -> each.at("/recipient/name").asText())
			.containsExactly("Kütüphane Ekibi");
		publishAt(1, "08:31");
		assertThat(today()).hasSize(2);
	}

	@Test
	void listsTheTwentyThatWaitLongest() {
		for (int i = 0; i < 21; i++) {
			aLibraryTicket();
		}
		publishAt(1, "08:30");
		JsonNode topic = eventFor(today(), "kutuphane@example.org").at("/topics/0");
		assertThat(topic.at("/open").asInt()).isEqualTo(21);
		assertThat(topic.at("/tickets")).hasSize(20);
	}

	private void publishAt(int days, String time) {
		this.time.set(days, time);
		this.scheduler.publish().block();
	}

	private List<JsonNode> today() {
		String day = this.time.instant().atZone(SettableClock.OFFICE).toLocalDate().toString();
		return events("morning-digest-due.v1", day).stream()
			.map((each) -> agreed("morning-digest-due.v1", each))
			.toList();
	}

	private static JsonNode eventFor(List<JsonNode> events, String address) {
		return events.stream()
			.filter((each) -> each.at("/recipient/address").asText().equals(address))
			.findFirst()
			.orElseThrow();
	}

	private void sql(String statement) {
		this.database.sql(statement).then().block();
	}

}
