package org.destek.ticket.submission;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.destek.ticket.RunningTicketService;
import org.destek.ticket.TicketForm;
import org.destek.ticket.humancheck.SolvedHumanCheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

class IdempotencyTests extends RunningTicketService {

	@Test
	void answersARepeatAsTheFirstTime() {
		UUID key = UUID.randomUUID();
		TicketForm form = aTicket().withReceipts(receiptFor(UUID.randomUUID(), "ekran.pdf"))
			.provedHuman(this.humanChecks);
		Receipt first = created(form, key);
		assertThat(created(form, key)).isEqualTo(first);
	}

	@Test
	void answersARepeatWithAnAnswerToANewPicture() {
		UUID key = UUID.randomUUID();
		Receipt first = created(aTicket().provedHuman(this.humanChecks), key);
		assertThat(created(aTicket().with("humanCheck", SolvedHumanCheck.by(this.humanChecks).wrong()), key))
			.isEqualTo(first);
	}

	@Test
	void answersARepeatThatUploadedTheSameFileAnew() {
		UUID key = UUID.randomUUID();
		TicketForm form = aTicket().provedHuman(this.humanChecks);

		Receipt first = created(form.withReceipts(receiptFor(UUID.randomUUID(), "ekran.pdf")), key);

		assertThat(created(form.withReceipts(receiptFor(UUID.randomUUID(), "ekran.pdf")), key)).isEqualTo(first);
	}

	@Test
	void refusesAnotherBodyUnderTheSameKey() {
		UUID key = UUID.randomUUID();
		created(aTicket().provedHuman(this.humanChecks), key);
		submit(aTicket().with("message", "").provedHuman(this.humanChecks), key, "tr").expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:idempotency-key-reused")
			.jsonPath("$.detail")
			.isEqualTo("Bu form başka içerikle zaten gönderildi. Yeni bir form açınız; yazdıklarınız aktarılır.");
	}

	@Test
	void bindsNoKeyToARefusedForm() {
		UUID key = UUID.randomUUID();
		submit(aTicket().with("message", "kısa"), key, "tr").expectStatus().isEqualTo(422);
		created(aTicket().provedHuman(this.humanChecks), key);
	}

	@Test
	void makesOneTicketOfAHundredEqualPostsAtOnce() {
		UUID key = UUID.randomUUID();
		long before = count("ticket");
		TicketForm form = aTicket().about("staj")
			.with("requester.nationalId", TicketForm.NATIONAL_ID)
			.withReceipts(receiptFor(UUID.randomUUID(), "öğrenci işleri.pdf"))
			.provedHuman(this.humanChecks);
		List<Receipt> receipts = IntStream.range(0, 100).parallel().mapToObj((each) -> created(form, key)).toList();
		assertThat(receipts).hasSize(100).containsOnly(receipts.get(0));
		assertThat(count("ticket")).isEqualTo(before + 1);
		assertThat(count("idempotency_key where key = '%s'".formatted(key))).isEqualTo(1);
	}

	@Test
	void makesOneTicketOfEachHumanCheckUnderDifferentKeys() {
		TicketForm form = aTicket().provedHuman(this.humanChecks);
		long before = count("ticket");
		long accepted = IntStream.range(0, 20)
			.parallel()
			.mapToObj((each) -> submit(form, UUID.randomUUID(), "tr").expectBody().returnResult().getStatus().value())
			.filter((status) -> status == 201)
			.count();
		assertThat(accepted).isEqualTo(1);
		assertThat(count("ticket")).isEqualTo(before + 1);
	}

	private Receipt created(TicketForm form, UUID key) {
		return submit(form, key, "tr").expectStatus()
			.isCreated()
			.expectBody(Receipt.class)
			.returnResult()
			.getResponseBody();
	}

}
