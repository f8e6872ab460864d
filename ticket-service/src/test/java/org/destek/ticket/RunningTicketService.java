package org.destek.ticket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.links.LinkPurpose;
import org.destek.links.SignedTokens;
import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;
import org.destek.ticket.humancheck.HumanChecks;

/**
 * The service on a port of its own over a database of its own, for tests from outside.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class RunningTicketService {

	private static final Database DATABASE = SharedServers.database("ticket");

	private static final Path KEYS = temporaryFolder();

	@LocalServerPort
	private int port;

	@Autowired
	protected HumanChecks humanChecks;

	@Autowired
	protected SignedTokens tokens;

	@Autowired
	protected DatabaseClient database;

	@Autowired
	protected Clock clock;

	protected WebTestClient client;

	@DynamicPropertySource
	static void surroundings(DynamicPropertyRegistry registry) {
		registry.add("spring.r2dbc.url", DATABASE::r2dbcUrl);
		registry.add("spring.r2dbc.username", DATABASE::username);
		registry.add("spring.flyway.url", DATABASE::jdbcUrl);
		registry.add("spring.flyway.user", DATABASE::username);
		registry.add("spring.kafka.bootstrap-servers", () -> SharedServers.kafka().bootstrapServers());
		registry.add("DESTEK_KEYS", KEYS::toString);
	}

	@BeforeEach
	void connect() {
		this.client = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.responseTimeout(Duration.ofSeconds(30))
			.filter((request, next) -> next.exchange(request).flatMap(RunningTicketService::readWhole))
			.build();
	}

	protected ResponseSpec submit(TicketForm form) {
		return submit(form, UUID.randomUUID(), "tr");
	}

	protected ResponseSpec submit(TicketForm form, UUID key, String language) {
		return this.client.post()
			.uri("/api/tickets")
			.header("Idempotency-Key", key.toString())
			.header("Accept-Language", language)
			.bodyValue(form.json())
			.exchange();
	}

	/** Submits a right form and hands back what the sender is told. */
	protected Receipt accepted(TicketForm form) {
		return submit(form.provedHuman(this.humanChecks)).expectStatus()
			.isCreated()
			.expectBody(Receipt.class)
			.returnResult()
			.getResponseBody();
	}

	/** The receipt of an upload as attachment-service signs it. */
	protected String receiptFor(UUID id, String name) {
		return this.tokens.sign(LinkPurpose.UPLOAD_RECEIPT, id.toString(), claims(name), Duration.ofHours(24));
	}

	protected String expiredReceiptFor(String name) {
		return this.tokens.sign(LinkPurpose.UPLOAD_RECEIPT, UUID.randomUUID().toString(), claims(name),
				Duration.ofSeconds(-1));
	}

	protected long count(String table) {
		return this.database.sql("select count(*) from " + table).map((row) -> row.get(0, Long.class)).one().block();
	}

	/** Holds an answer to the first fault that it names. */
	protected static void assertWrong(ResponseSpec answer, String field, String code) {
		answer.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo(field)
			.jsonPath("$.errors[0].code")
			.isEqualTo(code);
	}

	/** A body that no test looks at would stay in Netty's memory. */
	private static Mono<ClientResponse> readWhole(ClientResponse response) {
		return response.bodyToMono(byte[].class)
			.defaultIfEmpty(new byte[0])
			.map((body) -> response.mutate()
				.body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)))
				.build());
	}

	private static Map<String, Object> claims(String name) {
		return Map.of("name", name, "size", 12_345, "type", "application/pdf", "sha256", "ab".repeat(32));
	}

	private static Path temporaryFolder() {
		try {
			return Files.createTempDirectory("destek-ticket-keys");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What a sender is told. */
	public record Receipt(String code, String accessKey, String status, String submittedAt) {
	}

}
