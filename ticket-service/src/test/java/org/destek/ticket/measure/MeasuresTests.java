package org.destek.ticket.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.foundation.measurement.MeasureTaker;
import org.destek.foundation.measurement.Measures.Series;
import org.destek.foundation.measurement.Measures.Slot;
import org.destek.ticket.RunningDesk;
import org.destek.ticket.TicketForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

class MeasuresTests extends RunningDesk {

	@Autowired
	private MeasureTaker taker;

	private Instant hour;

	/** An hour that no other test has tickets in. */
	@BeforeEach
	void beginAnew() {
		this.time.set(400, "11:00");
		this.hour = this.time.instant().truncatedTo(ChronoUnit.HOURS);
		change("delete from measured_hour");
		change("delete from measured_part");
		change("delete from measured_mark");
		change("delete from counted_hour");
		change("update ticket set submitted_at = submitted_at - interval '1 year' where submitted_at > now() + interval '1 year'");
		change("update national_id set created_at = created_at - interval '1 year' where created_at > now() + interval '1 year'");
		this.taker.take().block();
		change("delete from counted_hour");
	}

	@Test
	void countsRequestsRepeatsAndHowLongTheyTook() {
		UUID key = UUID.randomUUID();
		TicketForm form = aTicket().about("laboratuvar")
			.with("requester.nationalId", TicketForm.NATIONAL_ID)
			.provedHuman(this.humanChecks);
		submit(form, key, "tr").expectStatus().isCreated();
		submit(form, key, "tr").expectStatus().isCreated();
		this.time.forward(Duration.ofMinutes(3));
		this.taker.take().block();

		Map<String, Series> measures = this.taker.last().series();
		assertThat(slot(measures, "requests").total()).isOne();
		assertThat(slot(measures, "requests").figure()).isPositive();
		assertThat(slot(measures, "one-intent")).isEqualTo(new Slot(this.hour, 1, 0, 1));
		assertThat(slot(measures, "accepted-fast").total()).isEqualTo(2);
		assertThat(slot(measures, "accepted-fast").figure()).isBetween(25L, 10_000L);
		assertThat(slot(measures, "sealed-numbers")).isEqualTo(new Slot(this.hour, 1, 0, 0));
	}

	@Test
	void findsATicketThatNoIntentStandsForAndANumberThatLiesOpen() {
		UUID twin = idOf(accepted(aTicket().about("laboratuvar").with("requester.nationalId", TicketForm.NATIONAL_ID)));
		change("delete from idempotency_key where ticket_id = '" + twin + "'");
		change("update national_id set ciphertext = '" + TicketForm.NATIONAL_ID + "' where ticket_id = '" + twin + "'");
		this.taker.take().block();
		assertThat(slot(this.taker.last().series(), "one-intent").missed()).isOne();
		assertThat(slot(this.taker.last().series(), "sealed-numbers").missed()).isOne();
	}

	@Test
	void addsUpWhatLimitsRefusedAndTellsTheGateway() {
		this.client.post()
			.uri("/internal/refusals")
			.bodyValue(Map.of("ownDoing", 3, "sharedAddress", 2))
			.exchange()
			.expectStatus()
			.isNoContent();
		this.taker.take().block();
		this.client.get()
			.uri("/internal/measures")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.at")
			.exists()
			.jsonPath("$.series.shut-out.hours[-1:].total")
			.isEqualTo(5)
			.jsonPath("$.series.shut-out.days[-1:].missed")
			.isEqualTo(2);
	}

	private Slot slot(Map<String, Series> measures, String name) {
		return measures.get(name)
			.hours()
			.stream()
			.filter((each) -> each.from().equals(this.hour))
			.findFirst()
			.orElseThrow();
	}

	private void change(String sql) {
		this.database.sql(sql).then().block();
	}

}
