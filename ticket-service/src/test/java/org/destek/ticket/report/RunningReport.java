package org.destek.ticket.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import org.destek.ticket.RunningDesk;
import org.destek.ticket.SettableClock;
import org.destek.ticket.desk.SignedInByHeader;

import static org.assertj.core.api.Assertions.assertThat;

/** The service, its tickets measured, with a topic that is nobody else's. */
@Import(SignedInByHeader.class)
abstract class RunningReport extends RunningDesk {

	final String topic = "konu-" + UUID.randomUUID();

	@Autowired
	private ReportKeeper keeper;

	@BeforeEach
	void countNothingYet() {
		sql("delete from report_row");
	}

	void measure() {
		for (int i = 0; i < 100 && count("report_change") > 0; i++) {
			this.keeper.foldChanged().block(Duration.ofMinutes(1));
		}
		assertThat(count("report_change")).isZero();
	}

	JsonNode report(String viewer, String query) {
		return ask(viewer, "/api/desk/report" + query).expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody();
	}

	ResponseSpec ask(String viewer, String address) {
		return this.client.get()
			.uri(address)
			.headers((headers) -> SignedInByHeader.as(headers, viewer))
			.header("Accept-Language", "tr")
			.exchange();
	}

	String me() {
		return "ben@example.org " + this.topic;
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.time.instant(), SettableClock.OFFICE);
	}

	String todayAlone() {
		return "?from=" + today() + "&to=" + today();
	}

	/**
	 * A row that is measured already.
	 * @param values of all columns from {@code received_at} on, as SQL
	 */
	void row(String topic, String unit, String channel, String values) {
		sql("insert into report_row (id, topic, unit, channel, received_at, day, hour, answer_minutes, solution_minutes, "
				+ "reopened, answered_by, satisfaction, erased_at) values (gen_random_uuid(), '%s', '%s', '%s', %s)"
					.formatted(topic, unit, channel, values));
	}

	void sql(String sql) {
		this.database.sql(sql).then().block();
	}

}
