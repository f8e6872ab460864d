package org.destek.ticket.tracking;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

import org.destek.links.TicketLink;
import org.destek.links.TicketLinks;
import org.destek.ticket.RunningTicketService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

class TrackingTests extends RunningTicketService {

	@Test
	void showsATicketToWhoHoldsItsKey() {
		Receipt receipt = accepted(aTicket());
		show(receipt.code(), receipt.accessKey()).expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(receipt.code())
			.jsonPath("$.topic")
			.isEqualTo("eposta")
			.jsonPath("$.status")
			.isEqualTo("open")
			.jsonPath("$.messages[0].from")
			.isEqualTo("requester")
			.jsonPath("$.messages[0].name")
			.isEqualTo("Ayşe Yılmaz")
			.jsonPath("$.messages[0].text")
			.isEqualTo("Parola yenileme sayfası hata veriyor.\nNe yapmalıyım?")
			.jsonPath("$.messages[0].attachments")
			.isEmpty()
			.jsonPath("$..nationalId")
			.doesNotExist();
	}

	@Test
	void forgivesHowACodeIsTyped() {
		Receipt receipt = accepted(aTicket());
		show(receipt.code().toLowerCase().replace("-", " "), receipt.accessKey()).expectStatus().isOk();
		show(receipt.code().replace("-", ""), receipt.accessKey()).expectStatus().isOk();
	}

	@Test
	void showsATicketToWhoHoldsAMailedLink() {
		Receipt receipt = accepted(aTicket());
		show(receipt.code(), linkOf(receipt, Duration.ofDays(1))).expectStatus().isOk();
		show(receipt.code(), linkOf(receipt, Duration.ofSeconds(-1))).expectStatus().isNotFound();
		show(accepted(aTicket()).code(), linkOf(receipt, Duration.ofDays(1))).expectStatus().isNotFound();
	}

	@Test
	void closesLinksThatWentToAnAddressThatIsNoLongerTheRequesters() {
		Receipt receipt = accepted(aTicket());
		String link = linkOf(receipt, Duration.ofDays(1));
		this.database.sql("update ticket set requester_email = 'dogru.' || requester_email where code = :code")
			.bind("code", receipt.code())
			.then()
			.block();
		show(receipt.code(), link).expectStatus().isNotFound();
		show(receipt.code(), linkOf(receipt, Duration.ofDays(1))).expectStatus().isOk();
		show(receipt.code(), receipt.accessKey()).expectStatus().isOk();
	}

	@Test
	void answersTheSameForAWrongKeyAndAnUnknownCode() {
		Receipt receipt = accepted(aTicket());
		byte[] wrongKey = notFound(receipt.code(), (headers) -> headers.setBearerAuth("wrong"));
		byte[] noKey = notFound(receipt.code(), (headers) -> {
		});
		byte[] unknown = notFound("ZZZ-ZZZ-ZZZZ", (headers) -> headers.setBearerAuth(receipt.accessKey()));
		byte[] malformed = notFound("ZZZ-ZZZ-ZZZZ", (headers) -> headers.set("Authorization", "Basic x"));
		assertThat(wrongKey).isEqualTo(noKey).isEqualTo(unknown).isEqualTo(malformed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "000-000-0000", "K7M-3XR-9TQ", "şşş-şşş-şşşş", "'; drop table ticket; --" })
	void findsNothingUnderWhatIsNoCode(String code) {
		show(code, "key").expectStatus().isNotFound();
	}

	private ResponseSpec show(String code, String key) {
		return this.client.get()
			.uri("/api/tickets/{code}", code)
			.headers((headers) -> headers.setBearerAuth(key))
			.exchange();
	}

	private byte[] notFound(String code, Consumer<HttpHeaders> headers) {
		String body = this.client.get()
			.uri("/api/tickets/{code}", code)
			.headers(headers)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return body.replace(code, "").getBytes();
	}

	private String linkOf(Receipt receipt, Duration validity) {
		TicketLink link = this.database.sql("select id, requester_email from ticket where code = :code")
			.bind("code", receipt.code())
			.map((row) -> TicketLink.of(row.get(0, UUID.class), row.get(1, String.class)))
			.one()
			.block();
		return new TicketLinks(this.tokens).sign(link, receipt.code(), validity);
	}

}
