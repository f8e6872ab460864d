package org.destek.ticket.submission;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.destek.ticket.RunningTicketService;
import org.destek.ticket.TicketForm;
import org.destek.ticket.humancheck.SolvedHumanCheck;
import org.destek.ticket.humancheck.SolvedTask;

import static org.destek.ticket.TicketForm.aTicket;

class HumanCheckOfASubmissionTests extends RunningTicketService {

	@Test
	void workOfABrowserTakesThePlaceOfDigitsOnce() {
		Map<String, String> work = SolvedTask.by(this.humanChecks, "bys");
		submit(aTicket().about("bys").with("humanCheck", work)).expectStatus().isCreated();
		refusedAnswer(aTicket().about("bys").with("humanCheck", work), "expired",
				"Resmin süresi doldu. Yeni resimdeki sayıları yazınız.");
	}

	@Test
	void workForAnotherTopicUsesTheCheckUp() {
		Map<String, String> work = SolvedTask.by(this.humanChecks, "staj");
		refusedAnswer(aTicket().about("bys").with("humanCheck", work), "wrong",
				"Yazdığınız sayılar resimle aynı değil. Yeni resimdeki sayıları yazınız.");
		refusedAnswer(aTicket().about("bys").with("humanCheck", work), "expired",
				"Resmin süresi doldu. Yeni resimdeki sayıları yazınız.");
		refusedAnswer(aTicket().about("bys").with("humanCheck", Map.of("altcha", "uydurma")), "expired",
				"Resmin süresi doldu. Yeni resimdeki sayıları yazınız.");
	}

	@Test
	void usesAHumanCheckUpByAWrongAnswerWhenAllElseIsRight() {
		SolvedHumanCheck check = SolvedHumanCheck.by(this.humanChecks);
		refusedAnswer(aTicket().with("humanCheck", check.wrong()), "wrong",
				"Yazdığınız sayılar resimle aynı değil. Yeni resimdeki sayıları yazınız.");
		refusedAnswer(aTicket().with("humanCheck", check.right()), "expired",
				"Resmin süresi doldu. Yeni resimdeki sayıları yazınız.");
	}

	@Test
	void keepsAHumanCheckGoodWhileOtherFieldsAreWrong() {
		SolvedHumanCheck check = SolvedHumanCheck.by(this.humanChecks);
		submit(aTicket().with("message", "kısa").with("humanCheck", check.wrong())).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[*].field")
			.isEqualTo("message");
		submit(aTicket().with("humanCheck", check.right())).expectStatus().isCreated();
	}

	@Test
	void takesAHumanCheckOnce() {
		Map<String, String> answer = SolvedHumanCheck.by(this.humanChecks).right();
		submit(aTicket().with("humanCheck", answer)).expectStatus().isCreated();
		refusedAnswer(aTicket().with("humanCheck", answer), "expired",
				"Resmin süresi doldu. Yeni resimdeki sayıları yazınız.");
	}

	@Test
	void takesAHumanCheckOnceWithFilesToo() {
		Map<String, String> answer = SolvedHumanCheck.by(this.humanChecks).right();
		submit(aTicket().with("humanCheck", answer)).expectStatus().isCreated();
		UUID file = UUID.randomUUID();
		TicketForm second = aTicket().withReceipts(receiptFor(file, "ekran.pdf"));
		refusedAnswer(second.with("humanCheck", answer), "expired",
				"Resmin süresi doldu. Yeni resimdeki sayıları yazınız.");
		submit(second.provedHuman(this.humanChecks)).expectStatus().isCreated();
	}

	@Test
	void refusesAForgedHumanCheck() {
		refusedAnswer(aTicket().with("humanCheck", Map.of("id", "uydurma", "answer", "12345")), "expired",
				"Resmin süresi doldu. Yeni resimdeki sayıları yazınız.");
	}

	private void refusedAnswer(TicketForm form, String code, String message) {
		submit(form).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors.length()")
			.isEqualTo(1)
			.jsonPath("$.errors[0].field")
			.isEqualTo("humanCheck.answer")
			.jsonPath("$.errors[0].code")
			.isEqualTo(code)
			.jsonPath("$.errors[0].message")
			.isEqualTo(message);
	}

}
