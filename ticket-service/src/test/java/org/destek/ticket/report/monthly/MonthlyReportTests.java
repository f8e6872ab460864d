package org.destek.ticket.report.monthly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

import org.destek.ticket.SettableClock;
import org.destek.ticket.SignedInDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** The mail of a month: to whom, when, and once. */
class MonthlyReportTests extends SignedInDesk {

	@Autowired
	private MonthlyReportScheduler scheduler;

	private LocalDate month;

	private LocalDate firstWorkingDay;

	@BeforeEach
	void countAMonth() {
		this.month = today().withDayOfMonth(1);
		this.firstWorkingDay = this.month.plusMonths(1);
		while (this.firstWorkingDay.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
			this.firstWorkingDay = this.firstWorkingDay.plusDays(1);
		}
		sql("delete from report_row");
		sql("delete from report_change");
		sql("delete from report_mail");
		sql("update report_mark set submitted_at = null, ticket_id = null");
		sql("delete from outbox where type = 'report-composed.v1'");
		row("laboratuvar", this.month, "30, 60");
		row("laboratuvar", this.month.plusDays(3), "null, null");
		row("kutuphane", this.month.plusDays(3), "90, 120");
		row("kutuphane", this.month.plusDays(27), "90, null");
	}

	@Test
	void goesToTheHeadAndToLeadsOnTheFirstWorkingMorningOnce() {
		publishAt(this.firstWorkingDay.minusDays(1), "23:00");
		publishAt(this.firstWorkingDay, "08:29");
		assertThat(told()).isEmpty();
		publishAt(this.firstWorkingDay, "08:30");
		publishAt(this.firstWorkingDay, "08:31");
		publishAt(this.firstWorkingDay.plusDays(1), "09:00");
		List<JsonNode> events = told();
		assertThat(events).extracting((each) -> each.at("/recipient/address").asText())
			.containsExactlyInAnyOrder(HEAD, AYSE);
		JsonNode head = eventFor(events, HEAD);
		assertThat(head.at("/total/requests").asInt()).isEqualTo(4);
		assertThat(head.at("/to").asText()).isEqualTo(this.month.plusMonths(1).minusDays(1).toString());
		assertThat(head.at("/busiest/day").asText()).isEqualTo(this.month.plusDays(3).toString());
		assertThat(head.at("/topics").findValuesAsText("slug")).containsExactly("kutuphane", "laboratuvar");
		JsonNode lead = eventFor(events, AYSE);
		assertThat(lead.at("/total/requests").asInt()).isEqualTo(2);
		assertThat(lead.at("/total/waiting").asInt()).isEqualTo(1);
		assertThat(lead.at("/topics").findValuesAsText("slug")).containsExactly("laboratuvar");
	}

	@Test
	void goesOnceWhenTwoCopiesAreAwake() {
		set(this.firstWorkingDay, "08:30");
		Mono.when(this.scheduler.publish(), this.scheduler.publish(), this.scheduler.publish()).block();
		assertThat(told()).hasSize(2);
	}

	@Test
	void goesLaterWhenNobodyWasUpThatMorningButNotInTheMiddleOfAMonth() {
		publishAt(this.firstWorkingDay.plusDays(4), "10:00");
		assertThat(told()).isEmpty();
		publishAt(this.firstWorkingDay.plusDays(3), "10:00");
		assertThat(told()).hasSize(2);
	}

	@Test
	void saysNothingOfNothing() {
		sql("delete from report_row where topic = 'laboratuvar'");
		set(this.firstWorkingDay, "08:30");
		this.scheduler.publish().block();
		assertThat(told()).extracting((each) -> each.at("/recipient/address").asText()).containsExactly(HEAD);
	}

	private void publishAt(LocalDate day, String time) {
		set(day, time);
		this.scheduler.publish().block();
	}

	private void set(LocalDate day, String time) {
		this.time.reset();
		this.time.set((int) ChronoUnit.DAYS.between(today(), day), time);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.time.instant(), SettableClock.OFFICE);
	}

	private List<JsonNode> told() {
		return events("report-composed.v1", this.month.toString()).stream()
			.map((each) -> agreed("report-composed.v1", each))
			.toList();
	}

	private static JsonNode eventFor(List<JsonNode> events, String address) {
		return events.stream()
			.filter((each) -> each.at("/recipient/address").asText().equals(address))
			.findFirst()
			.orElseThrow();
	}

	private void row(String topic, LocalDate day, String minutes) {
		sql("""
				insert into report_row (id, topic, unit, channel, received_at, day, hour, answer_minutes, solution_minutes, reopened)
				values (gen_random_uuid(), '%1$s', '', 'form', timestamptz '%2$sT09:00:00+03', '%2$s', 9, %3$s, 0)
				"""
			.formatted(topic, day, minutes));
	}

	private void sql(String statement) {
		this.database.sql(statement).then().block();
	}

}
