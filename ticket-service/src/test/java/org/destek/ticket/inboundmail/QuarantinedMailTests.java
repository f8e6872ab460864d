package org.destek.ticket.inboundmail;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Who of the office is told of their mail in the quarantine. */
class QuarantinedMailTests extends ConsumingOffice {

	@Autowired
	private DatabaseClient database;

	@BeforeEach
	void forget() {
		this.database.sql("delete from outbox where type = 'staff-mail-quarantined.v1'").then().block();
	}

	@ParameterizedTest
	@CsvSource({ "staj@example.org, Staj Birimi", "Gul.Sahin@example.org, Gül" })
	void whoeverAnswersForAnEntryIsToldWhereTheyWroteFrom(String sender, String name) {
		consume(MailedEvents.quarantined().from(sender, "Gül"));
		assertThat(published()).singleElement().satisfies((event) -> {
			assertThat(event.path("recipient").path("address").asString()).isEqualTo(sender);
			assertThat(event.path("recipient").path("name").asString()).isEqualTo(name);
			assertThat(event.path("recipient").path("language").asString()).isEqualTo("tr");
			assertThat(event.path("reason").asString()).isEqualTo("no-token");
		});
	}

	@Test
	void nobodyElseIsTold() {
		consume(MailedEvents.quarantined().from("elif@ogr.example.org", "Elif"));
		assertThat(published()).isEmpty();
	}

	private List<JsonNode> published() {
		JsonMapper json = JsonMapper.builder().build();
		return this.database.sql("select data from outbox where type = 'staff-mail-quarantined.v1'")
			.map((row) -> json.readTree(row.get(0, String.class)))
			.all()
			.collectList()
			.block();
	}

}
