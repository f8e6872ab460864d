package org.destek.journeys;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.destek.journeys.Desk.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes wrong at a public door: each refusal is clear, in the reader's language, and
 * leaves nothing.
 */
class BadInputJourneyTests {

	private final RunningSystem system = RunningSystem.shared();

	private final Desk desk = this.system.desk();

	@Test
	void allThatIsWrongIsToldAtOnceInTurkishAndInEnglish() {
		String body = """
				{"topic":"staj","requester":{"name":"","email":"a@","nationalId":"1000000014","unit":"","extension":"21"},
				 "subject":"%s","message":"kısa","language":"tr"}"""
			.formatted("x".repeat(121));
		String key = UUID.randomUUID().toString();

		Answer turkish = this.desk.post("/api/tickets", body, "Idempotency-Key", key, "Accept-Language", "tr");
		Answer english = this.desk.post("/api/tickets", body, "Idempotency-Key", key, "Accept-Language", "en");

		assertThat(turkish.status()).isEqualTo(422);
		assertThat(turkish.header("Content-Type")).startsWith("application/problem+json");
		assertThat(fields(turkish)).contains("requester.name", "requester.email", "requester.nationalId",
				"requester.unit", "requester.extension", "subject", "message", "humanCheck.answer");
		assertThat(messages(turkish)).contains("Adınızı ve soyadınızı yazınız.",
				"ad@kurum.edu.tr biçiminde tek bir adres yazınız.", "11 rakam olmalıdır; 10 rakam yazdınız.",
				"Biriminizi yazınız.", "3–6 rakam olmalıdır; boş da bırakabilirsiniz.",
				"En fazla 120 karakter olabilir; 121 karakter yazdınız.",
				"En az 10 karakter yazınız; 4 karakter yazdınız.", "Resimdeki sayıları yazınız.");
		assertThat(messages(english)).contains("Enter your first and last name.", "It has 11 digits; you entered 10.",
				"Use at least 10 characters; you entered 4.", "Enter the numbers in the picture.");
	}

	@Test
	void whatIsNotARequestIsRefusedWithItsReason() {
		String key = UUID.randomUUID().toString();
		ObjectNode good = this.desk.request("bys", List.of());

		assertProblem(this.desk.post("/api/tickets", "{", "Idempotency-Key", key), 400);
		assertProblem(this.desk.post("/api/tickets", "{\"topic\":5,\"requester\":[]}", "Idempotency-Key", key), 400);
		assertProblem(this.desk.post("/api/tickets", good.toString()), 400);
		assertProblem(this.desk.post("/api/tickets", good.toString(), "Idempotency-Key", "not-a-uuid"), 400);
		assertProblem(this.desk.submit(good.deepCopy().put("topic", "yok")), 422);
		assertProblem(this.desk.submit(good.deepCopy().put("subject", "a\r\nBcc: x@example.com")), 422);
		assertThat(this.desk.submit(good, key).status()).as("none of these used the check up").isEqualTo(201);
	}

	@Test
	void aNationalIdIsRefusedWhereNoTopicAsksForIt() {
		ObjectNode body = this.desk.request("bys", List.of());
		((ObjectNode) body.get("requester")).put("nationalId", Desk.VALID_NATIONAL_ID);

		Answer answer = this.desk.submit(body);

		assertThat(answer.status()).isEqualTo(422);
		assertThat(fields(answer)).containsExactly("requester.nationalId");
		assertThat(answer.body()).doesNotContain(Desk.VALID_NATIONAL_ID);
	}

	@Test
	void aWrongAnswerToTheHumanCheckUsesItUpAndARightOneIsGoodOnce() {
		ObjectNode body = this.desk.request("bys", List.of());
		String right = body.get("humanCheck").get("answer").asString();
		ObjectNode wrong = body.deepCopy();
		((ObjectNode) wrong.get("humanCheck")).put("answer", right.equals("11111") ? "22222" : "11111");

		assertThat(fields(this.desk.submit(wrong))).containsExactly("humanCheck.answer");
		assertThat(fields(this.desk.submit(body))).as("used up by the wrong answer")
			.containsExactly("humanCheck.answer");
		ObjectNode second = this.desk.request("bys", List.of());
		assertThat(this.desk.submit(second).status()).isEqualTo(201);
		assertThat(fields(this.desk.submit(second))).as("used up by the ticket").containsExactly("humanCheck.answer");
		((ObjectNode) second.get("humanCheck")).put("id", "forged");
		assertThat(fields(this.desk.submit(second))).containsExactly("humanCheck.answer");
	}

	@Test
	void aFileThatIsNotWhatItSaysIsRefusedByItsContent() {
		assertProblem(this.desk.upload("belge.pdf", SampleFiles.program()), 415);
		assertProblem(this.desk.upload("bos.pdf", new byte[0]), 400);
		assertProblem(this.desk.upload("buyuk.pdf", SampleFiles.pdf(11 * 1024 * 1024)), 413);
	}

	@Test
	void receiptsThatProveNothingAreToldOneByOne() {
		String receipt = this.desk.upload("a.png", SampleFiles.png()).json().get("receipt").asString();
		ObjectNode used = this.desk.request("bys", List.of(receipt));
		assertThat(this.desk.submit(used).status()).isEqualTo(201);

		ObjectNode body = this.desk.request("bys", List.of("forged", receipt));
		assertThat(fields(this.desk.submit(body))).containsExactlyInAnyOrder("attachments[0]", "attachments[1]");
		ArrayNode four = body.putArray("attachments");
		for (int i = 0; i < 4; i++) {
			four.add(this.desk.upload("a.png", SampleFiles.png()).json().get("receipt").asString());
		}
		assertThat(fields(this.desk.submit(body))).containsExactly("attachments");
	}

	private static void assertProblem(Answer answer, int status) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.json().get("type").asString()).startsWith("urn:destek:problem:");
	}

	private static List<String> fields(Answer answer) {
		return texts(answer, "field");
	}

	private static List<String> messages(Answer answer) {
		return texts(answer, "message");
	}

	private static List<String> texts(Answer answer, String name) {
		assertThat(answer.json().has("errors")).as(answer.body()).isTrue();
		return StreamSupport.stream(answer.json().get("errors").spliterator(), false)
			.map((each) -> each.get(name).asString())
			.toList();
	}

}
