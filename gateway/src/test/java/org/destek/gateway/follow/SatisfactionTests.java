package org.destek.gateway.follow;

import java.net.http.HttpResponse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.gateway.FakeServices;

import static org.assertj.core.api.Assertions.assertThat;

/** The one question that a requester is asked of a solution. */
class SatisfactionTests extends OpenTicketPage {

	private static final String QUESTION = PAGE + "/satisfaction";

	@ParameterizedTest
	@ValueSource(strings = { "yes", "partly", "no" })
	void isOpenedByAMailWithItsAnswerChosenAndNothingCounted(String answer) {
		HttpResponse<String> entered = get(PAGE + "/enter/" + FakeServices.KEY + "?then=solved-" + answer);
		assertThat(header(entered, "Location")).isEqualTo(QUESTION + "?answer=" + answer);
		Document page = Jsoup.parse(read(QUESTION + "?answer=" + answer).body());
		assertThat(page.select("input[name=answer][checked]")).hasSize(1);
		assertThat(page.select("input[name=answer][checked]").val()).isEqualTo(answer);
		assertThat(page.select("main form")).hasSize(1);
		assertThat(TICKET.seen()).noneMatch((seen) -> seen.method().equals("PUT"));
	}

	@Test
	void isCountedByItsButton() {
		HttpResponse<String> said = submit(QUESTION, "answer=partly&comment=H%C3%A2l%C3%A2+yava%C5%9F");
		assertThat(said.statusCode()).isEqualTo(303);
		assertThat(header(said, "Location")).isEqualTo(PAGE + "?done=said");
		assertThat(this.services.lastRequest().toString()).isIn("{\"answer\":\"partly\",\"comment\":\"Hâlâ yavaş\"}",
				"{\"comment\":\"Hâlâ yavaş\",\"answer\":\"partly\"}");
		assertThat(read(PAGE + "?done=said").body()).contains("Yanıtınız kaydedildi, teşekkür ederiz.");
	}

	@Test
	void standsOnTheSolvedTicketsPageWithWhatWasSaid() {
		assertThat(read(PAGE).body()).doesNotContain("name=\"answer\"");
		this.services.standing("resolved", "null", "[]").said("{\"answer\":\"no\",\"comment\":\"<b>Olmadı</b>\"}");
		Document page = Jsoup.parse(read(PAGE).body());
		assertThat(page.select(".asks-solved input[name=answer][checked]").val()).isEqualTo("no");
		assertThat(page.select(".asks-solved textarea").val()).isEqualTo("<b>Olmadı</b>");
		assertThat(page.select(".asks-solved").text()).contains("Talep kapanana kadar değiştirebilirsiniz.");
	}

	@Test
	void losesNothingThatWasTyped() {
		HttpResponse<String> wrong = submit(QUESTION, "comment=Yazd%C4%B1m");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("Bir yanıt seçiniz.", "Yazdım</textarea>", "Hata: ");
		this.services.standing("closed", "null", "[]");
		HttpResponse<String> late = submit(QUESTION, "answer=yes&comment=Yazd%C4%B1m");
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("Bu talep kapandı; yanıtınız kaydedilemedi.", "Yazdım</textarea>");
		assertThat(header(get(QUESTION, "Cookie", this.cookie), "Location")).isEqualTo(PAGE);
	}

	@Test
	void isNothingForWhoseKeyOpensNothing() {
		assertThat(get(QUESTION).statusCode()).isEqualTo(404);
		assertThat(post(QUESTION, "answer=yes", "Content-Type", FORM).statusCode()).isEqualTo(404);
	}

}
