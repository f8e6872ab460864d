package org.destek.gateway.prerender;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

import org.destek.gateway.FakeServices;
import org.destek.gateway.RunningGateway;
import org.destek.gateway.StubService.Seen;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages that are drawn once: each reader gets their own values in them. */
@TestPropertySource(properties = "destek.backend.topics-life=1h")
class PrerenderedPagesTests extends RunningGateway {

	private static final String FORM = "/tickets/new/staj";

	private static final Pattern OWN = Pattern
		.compile("name=\"idempotencyKey\" value=\"([^\"]+)\"|name=\"humanCheck.id\" value=\"([^\"]+)\"");

	@BeforeEach
	void open() {
		new FakeServices(TICKET, ATTACHMENT);
	}

	@Test
	void asksForTheHumanCheckAloneOnceTheTopicsAreKnown() {
		get("/");
		get(FORM);
		TICKET.seen().clear();
		get("/");
		get(FORM);
		get("/tickets/new");
		assertThat(TICKET.seen()).extracting(Seen::uri).containsExactly("/api/human-checks?topic=staj");
	}

	@Test
	void givesEachReaderTheirOwnKeyAndCheck() {
		String first = get(FORM).body();
		String second = get(FORM).body();
		assertThat(own(first)).hasSize(2).doesNotContainAnyElementsOf(own(second));
		String check = own(second).get(1);
		assertThat(second).contains("src=\"/api/human-checks/" + check + "/picture\"",
				"href=\"/api/human-checks/" + check + "/audio?lang=");
		assertThat(without(second)).isEqualTo(without(first));
	}

	@Test
	void escapesWhatItPutsIn() {
		TICKET.on("POST /api/human-checks", 201, "application/json", """
				{"id":"\\"><b>&","picture":"/p","audio":"/a","expiresAt":"2026-11-23T11:15:00Z"}""");
		assertThat(get(FORM).body()).contains("name=\"humanCheck.id\" value=\"&quot;&gt;&lt;b&gt;&amp;\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", FORM })
	void saysTheSameInEveryCoding(String path) {
		HttpResponse<String> plain = get(path);
		HttpResponse<byte[]> zipped = send(path, (request) -> request.header("Accept-Encoding", "br, gzip"),
				BodyHandlers.ofByteArray());
		assertThat(header(plain, "Content-Encoding")).isEmpty();
		assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
		assertThat(without(unzipped(zipped.body()))).isEqualTo(without(plain.body()));
		assertThat(get(path, "Accept-Encoding", "gzip;q=0").body()).contains("</html>");
	}

	@ParameterizedTest
	@CsvSource({ "/,tr,?lang=en", "/,en,?lang=tr", "/tickets/new/bys,tr,/tickets/new/bys?lang=en",
			"/tickets/new/staj,en,/tickets/new/staj?lang=tr" })
	void knowsPathsAndLanguagesApart(String path, String language, String other) {
		get("/tickets/new/staj");
		assertThat(get(path, "Accept-Language", language).body()).contains("<html lang=\"" + language + "\">",
				other + "\"");
	}

	@Test
	void answersToHead() {
		HttpResponse<String> head = send("HEAD", FORM);
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(header(head, "Cache-Control")).isEqualTo("no-store");
		assertThat(head.body()).isEmpty();
	}

	private static List<String> own(String page) {
		return OWN.matcher(page)
			.results()
			.map((match) -> (match.group(1) != null) ? match.group(1) : match.group(2))
			.toList();
	}

	private static String without(String page) {
		String rest = page;
		for (String each : own(page)) {
			rest = rest.replaceAll(Pattern.quote(each) + "(?![0-9])", "-");
		}
		return rest;
	}

	private static String unzipped(byte[] body) {
		try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
			return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
