package org.destek.ticket.conversation;

import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A ticket whose topic left the file concerns those of the last topic. */
class AudiencesTests extends RunningOffice {

	@Test
	void tellsThoseOfTheLastTopicWhenATopicHasLeftTheFile() {
		Receipt receipt = submitted();
		this.database.sql("update ticket set topic = 'eski' where code = :code")
			.bind("code", receipt.code())
			.then()
			.block();
		post(receipt, "/messages", Map.of("text", "Hâlâ bekliyorum.")).expectStatus().isCreated();
		JsonNode told = lastTold("requester-replied.v1", receipt);
		assertThat(addressesOf(told)).containsExactly("diger@example.org", "fulya@example.net");
		assertThat(told.path("topic").path("name").path("tr").asString()).isEqualTo("eski");
	}

}
