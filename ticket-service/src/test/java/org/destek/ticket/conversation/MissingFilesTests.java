package org.destek.ticket.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import org.destek.ticket.core.TicketStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

/** Files that a writer left out knowingly, because they could not be uploaded. */
class MissingFilesTests extends RunningOffice {

	@Test
	void namesThemWithTheRequestUntilTheyCome() {
		Receipt receipt = accepted(
				aTicket().about("staj").with("missingAttachments", List.of("Ders: 3.pdf", "kimlik.jpg", "kimlik.jpg")));
		assertMissing(show(receipt), "Ders: 3.pdf", "kimlik.jpg");
		written(receipt, "Başka bir belge.", "başka.pdf");
		assertMissing(show(receipt), "Ders: 3.pdf", "kimlik.jpg");
		written(receipt, "Şimdi oldu.", "Ders_ 3.pdf");
		assertMissing(show(receipt), "kimlik.jpg");
		this.writing
			.answer(idOf(receipt), gul(),
					new StaffAnswer("Bizde var.", List.of(file("kimlik.jpg")), TicketStatus.ANSWERED, null))
			.block();
		assertMissing(show(receipt), "kimlik.jpg");
		written(receipt, "Bu da öbürü.", "kimlik.jpg");
		assertMissing(show(receipt));
	}

	@Test
	void tellsTheOfficeWhatIsStillToCome() {
		Receipt receipt = accepted(aTicket().about("staj").with("missingAttachments", List.of("kimlik.jpg")));
		assertThat(lastPublished("ticket-submitted.v1", receipt).path("missingAttachments").get(0).asString())
			.isEqualTo("kimlik.jpg");
		post(receipt, "/messages", Map.of("text", "Bir de bu.", "missingAttachments", List.of("ekran.png")))
			.expectStatus()
			.isCreated();
		assertThat(lastPublished("requester-replied.v1", receipt).path("missingAttachments").get(0).asString())
			.isEqualTo("ekran.png");
		show(receipt).expectBody().jsonPath("$.messages[1].missingAttachments").isEqualTo(List.of("ekran.png"));
		written(receipt, "Hepsi burada.", "a.pdf");
		assertThat(lastPublished("requester-replied.v1", receipt).has("missingAttachments")).isFalse();
	}

	@Test
	void tellsAllThatIsWrongWithTheirNames() {
		List<String> wrong = Arrays.asList(" ", "iki\nsatır.pdf", "a".repeat(256));
		submit(aTicket().with("missingAttachments", wrong).provedHuman(this.humanChecks)).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[*].field")
			.isEqualTo(List.of("missingAttachments[0]", "missingAttachments[1]", "missingAttachments[2]"))
			.jsonPath("$.errors[*].code")
			.isEqualTo(List.of("required", "format", "length"));
		assertWrong(
				post(submitted(), "/messages",
						Map.of("text", "Merhaba.", "missingAttachments", List.of("1", "2", "3", "4"))),
				"missingAttachments", "too-many");
	}

	@ParameterizedTest
	@ValueSource(strings = { "kimlik.jpg", "" })
	void areAPartOfWhatARepeatMustMatch(String other) {
		Receipt receipt = submitted();
		UUID key = UUID.randomUUID();
		Map<String, Object> body = Map.of("text", "Bir.", "missingAttachments", List.of("ekran.png"));
		post(receipt, key, "/messages", body).expectStatus().isCreated();
		post(receipt, key, "/messages", body).expectStatus().isCreated();
		List<String> names = other.isEmpty() ? List.of() : List.of(other);
		post(receipt, key, "/messages", Map.of("text", "Bir.", "missingAttachments", names)).expectStatus()
			.isEqualTo(409);
	}

	@Test
	void leaveARepeatAsItWasWhenThereAreNone() {
		Receipt receipt = submitted();
		UUID key = UUID.randomUUID();
		post(receipt, key, "/messages", Map.of("text", "Bir.")).expectStatus().isCreated();
		post(receipt, key, "/messages", Map.of("text", "Bir.", "missingAttachments", List.of())).expectStatus()
			.isCreated();
	}

	private void written(Receipt receipt, String text, String file) {
		post(receipt, "/messages", Map.of("text", text, "attachments", List.of(receiptFor(UUID.randomUUID(), file))))
			.expectStatus()
			.isCreated();
	}

	private static void assertMissing(ResponseSpec answer, String... names) {
		answer.expectBody().jsonPath("$.messages[0].missingAttachments").isEqualTo(List.of(names));
	}

}
