package org.destek.ticket.topic;

import org.junit.jupiter.api.Test;

import org.destek.ticket.RunningTicketService;

import static org.assertj.core.api.Assertions.assertThat;

class TopicListTests extends RunningTicketService {

	@Test
	void tellsTopicsInTheReadersLanguage() {
		this.client.get()
			.uri("/api/topics")
			.header("Accept-Language", "tr")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Content-Language", "tr")
			.expectBody()
			.jsonPath("$.length()")
			.isEqualTo(6)
			.jsonPath("$[0].slug")
			.isEqualTo("staj")
			.jsonPath("$[0].name")
			.isEqualTo("Staj Yönetim Sistemi")
			.jsonPath("$[0].asksNationalId")
			.isEqualTo(true)
			.jsonPath("$[0].nationalIdReason")
			.value((reason) -> assertThat((String) reason).startsWith("Staj sigortası (SGK)"))
			.jsonPath("$[1].asksNationalId")
			.isEqualTo(false)
			.jsonPath("$[1].nationalIdReason")
			.isEqualTo(null)
			.jsonPath("$[1].staff")
			.doesNotExist();
	}

	@Test
	void answersUnknownPathsAndMethodsInTheOneShape() {
		this.client.get()
			.uri("/api/nothing")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:not-found");
		this.client.delete()
			.uri("/api/topics")
			.exchange()
			.expectStatus()
			.isEqualTo(405)
			.expectHeader()
			.valueEquals("Allow", "GET")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:method-not-allowed");
	}

}
