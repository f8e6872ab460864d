package org.destek.ticket.tracking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.destek.links.TicketLink;
import org.destek.links.TicketLinks;
import org.destek.ticket.RunningTicketService;

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

	@Test
	void showsALongConversationInPartsWithoutGapOrRepeat() {
		Receipt receipt = accepted(aTicket());
		this.database.sql("""
				insert into message (id, ticket_id, author, name, text, sent_at)
				select gen_random_uuid(), id, 'staff', 'Gül', number, submitted_at + (number / 2) * interval '1 second'
				from ticket, generate_series(2, 120) as number
				where code = :code
				""").bind("code", receipt.code()).then().block();
		JsonNode latest = part(receipt, null);
		JsonNode middle = part(receipt, latest.path("messages").get(0).path("id").asString());
		JsonNode first = part(receipt, middle.path("messages").get(0).path("id").asString());
		assertThat(List.of(latest, middle, first)).extracting((part) -> part.path("messages").size())
			.containsExactly(50, 50, 20);
		assertThat(List.of(latest, middle, first)).extracting((part) -> part.path("earlier").asBoolean())
			.containsExactly(true, true, false);
		assertThat(Stream.of(first, middle, latest)
			.flatMap((part) -> part.path("messages").valueStream())
			.skip(1)
			.map((message) -> message.path("text").asInt() / 2)).isSorted().hasSize(119);
		assertThat(Stream.of(first, middle, latest)
			.flatMap((part) -> part.path("messages").valueStream())
			.map((message) -> message.path("id").asString())).doesNotHaveDuplicates();
		assertThat(part(receipt, UUID.randomUUID().toString())).as("a line of another ticket").isEqualTo(latest);
	}

	private JsonNode part(Receipt receipt, @Nullable String before) {
		byte[] body = this.client.get()
			.uri((uri) -> uri.path("/api/tickets/{code}")
				.queryParamIfPresent("before", Optional.ofNullable(before))
				.build(receipt.code()))
			.headers((headers) -> headers.setBearerAuth(receipt.accessKey()))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		return JsonMapper.builder().build().readTree(body);
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
