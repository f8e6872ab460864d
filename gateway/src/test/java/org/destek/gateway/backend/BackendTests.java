package org.destek.gateway.backend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.destek.foundation.language.Language;
import org.destek.gateway.RunningGateway;
import org.destek.gateway.backend.attachment.AttachmentApi;
import org.destek.gateway.backend.staff.LinkKey;
import org.destek.gateway.backend.staff.StaffApi;
import org.destek.gateway.backend.ticket.CodeAnswer;
import org.destek.gateway.backend.ticket.SubmittedTicket;
import org.destek.gateway.backend.ticket.TicketApi;
import org.destek.gateway.backend.ticket.TicketKey;
import org.destek.gateway.backend.ticket.TicketRequest;
import org.destek.gateway.backend.ticket.TicketRequest.HumanAnswer;
import org.destek.gateway.backend.ticket.Topic;
import org.destek.gateway.backend.ticket.TopicCache;

import static org.assertj.core.api.Assertions.assertThat;

class BackendTests extends RunningGateway {

	private static final Locale TURKISH = Language.TR.locale();

	@Autowired
	TicketApi tickets;

	@Autowired
	TopicCache topics;

	@Autowired
	StaffApi staff;

	@Autowired
	AttachmentApi attachments;

	@Test
	void stillKnowsTheTopicsWhenTheServiceIsGone() {
		TICKET.on("GET /api/topics", 200, "application/json",
				"[{\"slug\":\"staj\",\"name\":\"Staj\",\"description\":\"d\","
						+ "\"asksNationalId\":true,\"nationalIdReason\":\"r\"}]");
		StepVerifier.create(this.topics.in(TURKISH)).expectNextCount(1).verifyComplete();
		TICKET.stop();
		try {
			StepVerifier.create(this.topics.in(TURKISH))
				.assertNext((topics) -> assertThat(topics).extracting(Topic::slug).containsExactly("staj"))
				.verifyComplete();
		}
		finally {
			TICKET.startAgain();
		}
	}

	@Test
	void readsAllErrorsOfARefusal() {
		TICKET.on("POST /api/tickets", (request, response) -> response.status(422)
			.header("Content-Type", "application/problem+json")
			.header("Retry-After", "7")
			.sendString(Mono.just("{\"type\":\"urn:destek:problem:invalid-fields\",\"status\":422,\"detail\":\"Bak\","
					+ "\"errors\":[{\"field\":\"requester.email\",\"code\":\"format\",\"message\":\"Tek adres\"}]}")));
		StepVerifier.create(submit()).verifyErrorSatisfies((failure) -> {
			BackendRefusal refusal = (BackendRefusal) failure;
			assertThat(refusal.status().value()).isEqualTo(422);
			assertThat(refusal.problem()).isEqualTo("invalid-fields");
			assertThat(refusal.detail()).isEqualTo("Bak");
			assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(7));
			assertThat(refusal.errors()).containsExactly(new FieldError("requester.email", "format", "Tek adres"));
		});
	}

	@Test
	void takesASilentServiceAndNonsenseForUnavailable() {
		TICKET.on("POST /api/tickets", (request, response) -> Mono.never());
		StepVerifier.create(submit()).verifyErrorSatisfies(BackendTests::isUnavailable);
		TICKET.on("POST /api/tickets", 201, "text/html", "<html>");
		StepVerifier.create(submit()).verifyErrorSatisfies(BackendTests::isUnavailable);
		TICKET.on("POST /api/tickets", 502, "text/html", "<html>");
		StepVerifier.create(submit())
			.verifyErrorSatisfies((failure) -> assertThat(((BackendRefusal) failure).status().value()).isEqualTo(502));
	}

	@Test
	void sendsAFileOnUnderItsOwnName() {
		AtomicReference<String> body = new AtomicReference<>();
		ATTACHMENT.on("POST /api/attachments", (request, response) -> request.receive()
			.aggregate()
			.asString(StandardCharsets.UTF_8)
			.doOnNext(body::set)
			.then(response.status(201)
				.header("Content-Type", "application/json")
				.sendString(Mono.just(
						"{\"id\":\"i\",\"receipt\":\"r\",\"name\":\"n\",\"size\":3,\"mediaType\":\"m\",\"sha256\":\"s\"}"))
				.then()));
		StepVerifier
			.create(this.attachments.upload("ödev \"ğüş\"\r\nX: y.txt",
					Flux.just("abc").map((text) -> DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes())),
					TURKISH, "device", "c00002"))
			.assertNext((file) -> assertThat(file.receipt()).isEqualTo("r"))
			.verifyComplete();
		assertThat(body.get()).contains("name=\"file\"", "ödev \\\"ğüş\\\"__X: y.txt", "\r\n\r\nabc\r\n");
		assertThat(ATTACHMENT.lastSeen().headers().get("Destek-Device")).isEqualTo("device");
		assertThat(ATTACHMENT.lastSeen().headers().get("Destek-Network")).isEqualTo("c00002");
	}

	@Test
	void waitsNoLongerForAServiceThatDoesNotRead() {
		ATTACHMENT.on("POST /api/attachments", (request, response) -> Mono.never());
		Flux<DataBuffer> endless = Flux
			.generate((sink) -> sink.next(DefaultDataBufferFactory.sharedInstance.wrap(new byte[64 * 1024])));
		StepVerifier.create(this.attachments.upload("a.pdf", endless, TURKISH, "device", "c00002"))
			.expectErrorSatisfies(BackendTests::isUnavailable)
			.verify(Duration.ofSeconds(20));
	}

	@Test
	void sendsKeyAndLanguageAsHeaders() {
		TICKET.on("POST /api/tickets/K7M/close", 204, "application/json", "");
		StepVerifier.create(this.tickets.close("K7M", new TicketKey("the-key"))).verifyComplete();
		assertThat(TICKET.lastSeen().headers().get("Authorization")).isEqualTo("Bearer the-key");
		TICKET.on("DELETE /api/staff/tickets/K7M/link", 204, "application/json", "");
		StepVerifier.create(this.staff.revoke("K7M", new LinkKey("the-token", "a-browser"), TURKISH)).verifyComplete();
		assertThat(TICKET.lastSeen().headers().get("Authorization")).isEqualTo("Bearer the-token");
		assertThat(TICKET.lastSeen().headers().get("Destek-Browser")).isEqualTo("a-browser");
		assertThat(TICKET.lastSeen().headers().get("Accept-Language")).isEqualTo("tr");
	}

	@Test
	void neverPrintsWhatPeopleType() {
		assertThat(new TicketKey("the-key").toString()).doesNotContain("the-key");
		assertThat(new CodeAnswer("challenge", "123456").toString()).doesNotContain("123456");
		assertThat(request().toString()).doesNotContain("10000000146", "ayse@example.org");
	}

	private Mono<SubmittedTicket> submit() {
		return this.tickets.submit(request(), UUID.randomUUID(), TURKISH, "2026-1", "device");
	}

	private static TicketRequest request() {
		return new TicketRequest("staj",
				Map.of("name", "Ayşe", "email", "ayse@example.org", "nationalId", "10000000146", "unit", "Fen"), null,
				"Merhaba dünya", List.of(), List.of(), "tr", new HumanAnswer("id", "12345", null));
	}

	private static void isUnavailable(Throwable failure) {
		BackendRefusal refusal = (BackendRefusal) failure;
		assertThat(refusal.status().value()).isEqualTo(503);
		assertThat(refusal.problem()).isEqualTo("unavailable");
		assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(30));
	}

}
