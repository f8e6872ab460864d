package org.destek.ticket.desk;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.util.UriBuilder;
import tools.jackson.databind.JsonNode;

import org.destek.ticket.RunningDesk;

/**
 * The service with a signed-in person whose topic is nobody else's, so that tests do not
 * see each other's tickets.
 */
@Import(SignedInByHeader.class)
abstract class RunningList extends RunningDesk {

	final String me = "ben-" + UUID.randomUUID() + "@example.org";

	final String topic = "konu-" + UUID.randomUUID();

	/** The list of somebody who answers for the test's topic. */
	JsonNode list(String... parameters) {
		return listOf(this.me + " " + this.topic, parameters);
	}

	JsonNode listOf(String viewer, String... parameters) {
		return ask(viewer, parameters).expectStatus()
			.isOk()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody();
	}

	ResponseSpec ask(String viewer, String... parameters) {
		return this.client.get()
			.uri((uri) -> uri(uri, parameters))
			.headers((headers) -> signIn(headers, viewer))
			.header("Accept-Language", "tr")
			.exchange();
	}

	/** Names and values by turns; values are encoded whole. */
	private static URI uri(UriBuilder uri, String... parameters) {
		uri.path("/api/desk/tickets");
		Object[] values = new Object[parameters.length / 2];
		for (int i = 0; i < values.length; i++) {
			uri.queryParam(parameters[2 * i], "{" + i + "}");
			values[i] = parameters[2 * i + 1];
		}
		return uri.build(values);
	}

	private static void signIn(HttpHeaders headers, String viewer) {
		if (!viewer.isEmpty()) {
			SignedInByHeader.as(headers, viewer);
		}
	}

	static List<String> codes(JsonNode page) {
		return page.path("tickets").valueStream().map((each) -> each.path("code").asString()).toList();
	}

	/** A ticket as SQL writes it, so that the database alone keeps its row and words. */
	String written(String subject, String text) {
		return written((ticket) -> ticket.subject(subject).text(text));
	}

	String written(Consumer<WrittenTicket> how) {
		WrittenTicket ticket = new WrittenTicket(this.topic, this.time.instant().minus(Duration.ofHours(1)));
		how.accept(ticket);
		ticket.write(this.database).block();
		return ticket.code();
	}

	UUID ticket(String code) {
		return this.database.sql("select id from ticket where code = :code")
			.bind("code", code)
			.mapValue(UUID.class)
			.one()
			.block();
	}

	Instant ago(Duration time) {
		return this.time.instant().minus(time);
	}

}
