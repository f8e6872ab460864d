package org.destek.ticket.submission;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.destek.ticket.RunningTicketService;
import org.destek.ticket.TicketForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
	void tellsAllMistakesOfAnEmptyFormTogether() {
		submit(TicketForm.empty()).expectStatus()
			.isEqualTo(422)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:invalid-fields")
			.jsonPath("$.detail")
			.isEqualTo("Talebiniz henüz gönderilmedi: 6 alanı düzeltiniz.")
			.jsonPath("$.errors[*].field")
			.isEqualTo(List.of("topic", "requester.name", "requester.email", "requester.unit", "message",
					"humanCheck.answer"))
			.jsonPath("$.errors[*].code")
			.value((codes) -> assertThat((List<?>) codes).allMatch("required"::equals));
	}

	static Stream<Arguments> mistakes() {
		return Stream.of(arguments("topic", "yok", "unknown", "Bir konu başlığı seçiniz.", "Choose a topic."),
				arguments("requester.name", "A", "length", "2–100 karakter olmalıdır; 1 karakter yazdınız.",
						"Use 2–100 characters; you entered 1."),
				arguments("requester.name", "ğ".repeat(101), "length",
						"2–100 karakter olmalıdır; 101 karakter yazdınız.", "Use 2–100 characters; you entered 101."),
				arguments("requester.name", "Ayşe\r\nBcc: herkes@example.org", "format",
						"Denetim karakteri olmadan tek satır yazınız.", "Write one line, without control characters."),
				arguments("requester.name", "Ayşe\u0000Yılmaz", "format",
						"Denetim karakteri olmadan tek satır yazınız.", "Write one line, without control characters."),
				arguments("requester.name", "Ayşe\u202Ezamliy", "format",
						"Denetim karakteri olmadan tek satır yazınız.", "Write one line, without control characters."),
				arguments("requester.email", "ayse", "format", "ad@kurum.edu.tr biçiminde tek bir adres yazınız.",
						"Enter one address like name@example.edu."),
				arguments("requester.email", "a@example.org, b@example.org", "format",
						"ad@kurum.edu.tr biçiminde tek bir adres yazınız.", "Enter one address like name@example.edu."),
				arguments("requester.email", "a@example.org\nBcc: b@example.org", "format",
						"ad@kurum.edu.tr biçiminde tek bir adres yazınız.", "Enter one address like name@example.edu."),
				arguments("requester.email", "a@" + "b".repeat(249) + ".org", "length",
						"En fazla 254 karakter olabilir.", "At most 254 characters."),
				arguments("requester.unit", "x".repeat(121), "length", "En fazla 120 karakter olabilir.",
						"At most 120 characters."),
				arguments("requester.unit", "Fen\nFakültesi", "format", "Denetim karakteri olmadan tek satır yazınız.",
						"Write one line, without control characters."),
				arguments("requester.extension", "12", "format", "3–6 rakam olmalıdır; boş da bırakabilirsiniz.",
						"Use 3–6 digits, or leave it empty."),
				arguments("requester.extension", "12a4", "format", "3–6 rakam olmalıdır; boş da bırakabilirsiniz.",
						"Use 3–6 digits, or leave it empty."),
				arguments("requester.nationalId", TicketForm.NATIONAL_ID, "not-asked",
						"Bu konu başlığında TC Kimlik No sorulmaz. Alanı boş bırakınız.",
						"This topic does not ask for a national ID number. Leave the field empty."),
				arguments("subject", "k".repeat(121), "length",
						"En fazla 120 karakter olabilir; 121 karakter yazdınız.",
						"At most 120 characters; you entered 121."),
				arguments("subject", "a\r\nTo: x@example.org", "format", "Denetim karakteri olmadan tek satır yazınız.",
						"Write one line, without control characters."),
				arguments("message", "kısa", "length", "En az 10 karakter yazınız; 4 karakter yazdınız.",
						"Use at least 10 characters; you entered 4."),
				arguments("message", "😀".repeat(10_001), "length",
						"En fazla 10.000 karakter olabilir; 10.001 karakter yazdınız.",
						"At most 10,000 characters; you entered 10,001."),
				arguments("language", "de", "unknown", "Türkçe (tr) ya da İngilizce (en) seçiniz.",
						"Choose Turkish (tr) or English (en)."),
				arguments("attachments", List.of("a", "b", "c", "d"), "too-many", "En fazla 3 dosya eklenebilir.",
						"Up to 3 files."));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void tellsAMistakeInTheReadersLanguage(String field, Object typed, String code, String turkish, String english) {
		long before = count("ticket");
		TicketForm form = aTicket().with(field, typed).provedHuman(this.humanChecks);
		for (String language : List.of("tr-TR,tr;q=0.9,en;q=0.8", "en")) {
			submit(form, UUID.randomUUID(), language).expectStatus()
				.isEqualTo(422)
				.expectBody()
				.jsonPath("$.errors.length()")
				.isEqualTo(1)
				.jsonPath("$.errors[0].field")
				.isEqualTo(field)
				.jsonPath("$.errors[0].code")
				.isEqualTo(code)
				.jsonPath("$.errors[0].message")
				.isEqualTo("en".equals(language) ? english : turkish);
		}
		assertThat(count("ticket")).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			''|required|TC Kimlik No’nuzu yazınız.
			1000000014|length|11 rakam olmalıdır; 10 rakam yazdınız.
			1000000014x|digits|Yalnızca rakam yazınız.
			10000000147|check-digits|Bu numara geçerli değil. Rakamları kontrol ediniz.
			""", delimiter = '|')
	void refusesAWrongNationalIdWhereItIsAsked(String typed, String code, String message) {
		submit(aTicket().about("staj").with("requester.nationalId", typed).provedHuman(this.humanChecks)).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("requester.nationalId")
			.jsonPath("$.errors[0].code")
			.isEqualTo(code)
			.jsonPath("$.errors[0].message")
			.isEqualTo(message);
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
				aTicket().without("subject").with("message", "Parola yenileme\r\nsayfası\taçılmıyor"));
		String subject = this.database.sql("select subject from ticket where code = :code")
			.bind("code", receipt.code())
			.map((row) -> row.get(0, String.class))
			.one()
			.block();
		assertThat(subject).isEqualTo("Parola yenileme sayfası açılmıyor");
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
