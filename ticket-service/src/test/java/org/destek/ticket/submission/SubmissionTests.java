package org.destek.ticket.submission;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import org.destek.ticket.RunningTicketService;
import org.destek.ticket.TicketForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

@ExtendWith(OutputCaptureExtension.class)
class SubmissionTests extends RunningTicketService {

	@Test
	void acceptsAFormAndTellsItsCodeAndKey() {
		submit(aTicket().provedHuman(this.humanChecks)).expectStatus()
			.isCreated()
			.expectHeader()
			.valueMatches("Location", "/api/tickets/[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{4}")
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("open")
			.jsonPath("$.accessKey")
			.value((key) -> assertThat((String) key).hasSize(43))
			.jsonPath("$.submittedAt")
			.value((time) -> assertThat((String) time).endsWith("Z"));
	}

	@Test
	void letsNoIdentityNumberNorTextNorKeyIntoLogs(CapturedOutput output) {
		Receipt receipt = accepted(aTicket().about("staj")
			.with("requester.nationalId", TicketForm.NATIONAL_ID)
			.with("message", "Sigorta girişim görünmüyor, çok gizli."));
		assertThat(receipt.code()).isNotEmpty();
		assertThat(output.toString()).doesNotContain(TicketForm.NATIONAL_ID, "çok gizli", receipt.accessKey());
		assertThat(count("national_id")).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "hello", "null", "{\"topic\": \"\\ud8\"}" })
	void refusesWhatIsNotJson(String body) {
		post(body).expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:not-json");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			{"topic": 7}|topic
			{"topic": {}}|topic
			{"requester": "Ayşe"}|requester
			{"requester": {"name": ["Ayşe"]}}|requester.name
			{"requester": {"nationalId": 10000000146}}|requester.nationalId
			{"attachments": "x"}|attachments
			{"attachments": ["a", true]}|attachments[1]
			{"humanCheck": {"answer": 12345}}|humanCheck.answer
			""", delimiter = '|')
	void namesTheValueOfTheWrongType(String body, String path) {
		post(body).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:invalid-request")
			.jsonPath("$.detail")
			.isEqualTo("The value at “" + path + "” is of the wrong type.");
	}

	@Test
	void refusesAnotherContentType() {
		this.client.post()
			.uri("/api/tickets")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.TEXT_PLAIN)
			.bodyValue("hello")
			.exchange()
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void refusesABodyLargerThanAnyHonestOne() {
		post("{\"message\": \"" + "x".repeat(300_000) + "\"}").expectStatus()
			.isEqualTo(413)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:too-large");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "not-a-uuid", "1-1-1-1-1" })
	void refusesAMissingOrMalformedKey(String key) {
		this.client.post()
			.uri("/api/tickets")
			.headers((headers) -> addUnlessEmpty(headers, key))
			.bodyValue(aTicket().json())
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:idempotency-key-missing");
	}

	@Test
	void takesTheSubjectFromTheFirstWordsWhenThereIsNone() {
		Receipt receipt = accepted(
				aTicket().without("subject").with("message", "Merhaba, parola yenileme\r\nsayfası\taçılmıyor"));
		String subject = this.database.sql("select subject from ticket where code = :code")
			.bind("code", receipt.code())
			.map((row) -> row.get(0, String.class))
			.one()
			.block();
		assertThat(subject).isEqualTo("parola yenileme sayfası açılmıyor");
	}

	@Test
	void keepsTheVersionOfThePrivacyNotice() {
		this.client.post()
			.uri("/api/tickets")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.header("Destek-Privacy-Notice", "2026-09")
			.bodyValue(aTicket().provedHuman(this.humanChecks).json())
			.exchange()
			.expectStatus()
			.isCreated();
		assertThat(count("ticket where privacy_notice = '2026-09'")).isEqualTo(1);
	}

	private ResponseSpec post(String body) {
		return this.client.post()
			.uri("/api/tickets")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

	private static void addUnlessEmpty(HttpHeaders headers, String key) {
		if (!key.isEmpty()) {
			headers.add("Idempotency-Key", key);
		}
	}

}
