package org.destek.ticket.reminder;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.destek.ticket.RunningDesk;
import org.destek.ticket.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class MorningTellerTests extends RunningDesk {

	@Autowired
	private MorningTeller teller;

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
		tellAt(1, "08:29");
		assertThat(today()).isEmpty();
		tellAt(1, "08:30");
		tellAt(1, "08:31");
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
		tellAt(2, "08:30");
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
		tellAt(1, "08:30");
		assertThat(today()).isEmpty();
		aLabTicket();
		tellAt(1, "09:30");
		assertThat(today()).isEmpty();
		tellAt(2, "08:30");
		assertThat(today()).hasSize(1);
	}

	@Test
	void tellsNothingOnAFreeDayOrInTheAfternoon() {
		aLabTicket();
		tellAt(1, "12:31");
		assertThat(today()).isEmpty();
		tellAt(4, "08:30");
		assertThat(today()).isEmpty();
	}

	@Test
	void tellsNothingTwiceWhenTwoCopiesAreAwake() {
		aLabTicket();
		this.time.set(1, "08:30");
		Mono.when(this.teller.tell(), this.teller.tell(), this.teller.tell()).block();
		assertThat(today()).hasSize(1);
	}

	@Test
	void listsTheTwentyThatWaitLongest() {
		for (int i = 0; i < 21; i++) {
			aLibraryTicket();
		}
		tellAt(1, "08:30");
		JsonNode topic = eventFor(today(), "kutuphane@example.org").at("/topics/0");
		assertThat(topic.at("/open").asInt()).isEqualTo(21);
		assertThat(topic.at("/tickets")).hasSize(20);
	}

	private void tellAt(int days, String time) {
		this.time.set(days, time);
		this.teller.tell().block();
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
