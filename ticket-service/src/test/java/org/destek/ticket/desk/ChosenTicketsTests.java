package org.destek.ticket.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** One act on several tickets of the list. */
class ChosenTicketsTests extends RunningList {

	private static final String ME = LAB + " laboratuvar";

	private final UUID key = UUID.randomUUID();

	@Test
	void actsOnEachAndSaysWhatBecameOfEach() {
		String one = inLab();
		String closed = inLab();
		execute("update ticket set status = 'closed', waiting_since = null where id = :id", closed);
		String others = written((ticket) -> ticket.topic("kutuphane"));
		List<String> outcomes = outcomes(act("tag", "kampanya", null, one, closed, others, "ZZZ-ZZZ-ZZZZ", "çöp"));
		assertThat(outcomes).containsExactly("done", "closed", "not-found", "not-found", "not-found");
		assertThat(codes(listOf(ME, "tag", "kampanya"))).containsExactly(one);
	}

	@Test
	void doesNothingTwice() {
		String code = inLab();
		assertThat(outcomes(act("resolve", null, "Çözüldü.", code))).containsExactly("done");
		assertThat(outcomes(act("resolve", null, "Çözüldü.", code))).containsExactly("done");
		assertThat(events("staff-answered.v1", code)).hasSize(1);
		assertThat(status(code)).isEqualTo("resolved");
	}

	@Test
	void leavesATicketAloneThatChangedSinceItWasSeen() {
		String stale = inLab();
		String fresh = inLab();
		Map<String, String> seen = Map.of(stale, seen(stale), fresh, seen(fresh));
		this.time.forward(Duration.ofMinutes(1));
		act("priority", "high", null, stale).expectStatus().isOk();
		JsonNode answer = body(post(UUID.randomUUID(), "resolve", null, "Bitti.", seen));
		assertThat(answer.valueStream().filter((each) -> each.path("code").asString().equals(stale))).singleElement()
			.satisfies((each) -> assertThat(each.path("outcome").asString()).isEqualTo("stale"))
			.satisfies((each) -> assertThat(each.path("subject").asString()).isNotEmpty());
		assertThat(status(stale)).isEqualTo("open");
		assertThat(status(fresh)).isEqualTo("resolved");
	}

	@Test
	void assignsMovesAndResolvesWithoutATextToo() {
		String one = inLab();
		String two = inLab();
		assertThat(outcomes(act("assign", FULYA, null, one, two))).containsExactly("done", "done");
		assertThat(outcomes(act("assign", "yok.boyle", null, one))).containsExactly("unknown-person");
		assertThat(outcomes(act("priority", "acil", null, one, two))).containsExactly("done", "done");
		assertThat(outcomes(act("resolve", null, " ", one))).containsExactly("done");
		assertThat(outcomes(act("move", "kutuphane", null, two))).containsExactly("done");
		assertThat(outcomes(act("priority", "low", null, two))).as("moved to others").containsExactly("not-found");
		assertThat(status(one)).isEqualTo("resolved");
	}

	@Test
	void triesNothingThatIsWrongForAll() {
		String code = inLab();
		for (ResponseSpec wrong : List.of(act("eat", "x", null, code), act("move", "yok", null, code),
				act("tag", "<>", null, code), act("priority", "", null, code), act("assign", "", null, code),
				act("resolve", null, "x".repeat(30_000), code), act("tag", "a", null),
				act("tag", "a", null, IntStream.range(0, 51).mapToObj((n) -> "C" + n).toArray(String[]::new)))) {
			wrong.expectStatus().isEqualTo(422);
		}
		assertThat(status(code)).isEqualTo("open");
	}

	@Test
	void namesWhatWasChosenAndNothingElse() {
		String mine = inLab();
		String others = written((ticket) -> ticket.topic("kutuphane"));
		JsonNode view = body(this.client.get()
			.uri("/api/desk/chosen?code={one}&code={two}&code=x", mine, others)
			.headers((headers) -> SignedInByHeader.as(headers, ME))
			.exchange());
		assertThat(view.path("tickets").valueStream().map((each) -> each.path("code").asString()))
			.containsExactly(mine);
		assertThat(view.path("staff").valueStream().map((each) -> each.path("value").asString())).contains(LAB);
		assertThat(view.path("topics").size()).isGreaterThan(1);
		this.client.get().uri("/api/desk/chosen").exchange().expectStatus().isUnauthorized();
	}

	private String inLab() {
		return written((ticket) -> ticket.topic("laboratuvar"));
	}

	private ResponseSpec act(String act, @Nullable String value, @Nullable String text, String... codes) {
		Map<String, String> unseen = new LinkedHashMap<>();
		Arrays.stream(codes).forEach((code) -> unseen.put(code, null));
		return post(this.key, act, value, text, unseen);
	}

	private ResponseSpec post(UUID key, String act, @Nullable String value, @Nullable String text,
			Map<String, String> seen) {
		Map<String, Object> body = new HashMap<>();
		body.put("act", act);
		body.put("value", value);
		body.put("text", text);
		body.put("tickets", seen.entrySet().stream().map((each) -> chosen(each.getKey(), each.getValue())).toList());
		return this.client.post()
			.uri("/api/desk/chosen")
			.headers((headers) -> SignedInByHeader.as(headers, ME))
			.header("Idempotency-Key", key.toString())
			.bodyValue(body)
			.exchange();
	}

	private static Map<String, String> chosen(String code, @Nullable String seen) {
		return (seen != null) ? Map.of("code", code, "seen", seen) : Map.of("code", code);
	}

	private static List<String> outcomes(ResponseSpec response) {
		return body(response).valueStream().map((each) -> each.path("outcome").asString()).toList();
	}

	private static JsonNode body(ResponseSpec response) {
		return response.expectStatus().isOk().expectBody(JsonNode.class).returnResult().getResponseBody();
	}

	private String seen(String code) {
		return listOf(ME, "q", code).at("/tickets/0/lastActivityAt").asString();
	}

	private String status(String code) {
		return this.database.sql("select status from ticket where code = :code")
			.bind("code", code)
			.mapValue(String.class)
			.one()
			.block();
	}

	private void execute(String sql, String code) {
		this.database.sql(sql).bind("id", ticket(code)).then().block();
	}

}
