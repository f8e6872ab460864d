package org.destek.journeys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import org.destek.journeys.Desk.Answer;
import org.destek.journeys.MailCatcherClient.Mail;

import static org.assertj.core.api.Assertions.assertThat;

/** The same journeys through the containers of docker-compose.yml. */
@Tag("containers")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComposeJourneyTests {

	private static final List<String> OWN = List.of("ticket-service", "attachment-service", "notification-service",
			"gateway", "mail-catcher");

	/** A notice that a killed sender had in hand is free again after a minute. */
	private static final Duration LEASE = Duration.ofSeconds(120);

	private static ComposedSystem system;

	/** Images are built first, which takes minutes on a small machine. */
	@BeforeAll
	@Timeout(value = 20, unit = TimeUnit.MINUTES)
	static void start() {
		system = ComposedSystem.start();
	}

	@AfterAll
	static void stop() {
		if (system != null) {
			system.close();
		}
	}

	@Test
	@Order(1)
	void aRequestWithAFileIsAnsweredByMail() {
		Answer uploaded = system.desk().upload("staj-ğüşıöç.pdf", SampleFiles.pdf());
		assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
		ObjectNode body = system.desk().request("bys", List.of(uploaded.json().get("receipt").asString()));
		Answer accepted = system.desk().submit(body);
		assertThat(accepted.status()).as(accepted.body()).isEqualTo(201);
		Request request = new Request(system, accepted.json().get("code").asString(),
				accepted.json().get("accessKey").asString(), body.get("requester").get("email").asString(),
				"bys@example.org");
		assertThat(system.mails().awaitAbout(request.code(), 2, Duration.ofSeconds(30))).extracting(Mail::to)
			.containsExactlyInAnyOrder(request.office(), request.email());
		assertThat(request.staffMail().text()).contains("staj-ğüşıöç.pdf");

		new MailProgram(system, "Gül Şahin", request.office()).reply(request.staffMail(),
				"Sınırınız yükseltildi; belge ektedir.", Map.of("onay.pdf", SampleFiles.pdf()));

		assertThat(request.awaitMailToRequester("yükseltildi").text()).contains("onay.pdf");
		assertThat(request.status()).isEqualTo("answered");
	}

	@Test
	@Order(2)
	void thePictureOfTheHumanCheckIsDrawnWithoutADesktop() {
		String picture = system.desk().post("/api/human-checks", "").json().get("picture").asString();
		Answer drawn = system.desk().get(picture);
		assertThat(drawn.status()).isEqualTo(200);
		assertThat(drawn.header("Content-Type")).isEqualTo("image/png");
		assertThat(drawn.body()).hasSizeGreaterThan(500);
	}

	@Test
	@Order(3)
	void noProgramOfOursIsRootOrWritesBesideItsVolumes() {
		for (String service : OWN) {
			String container = system.containers(service).get(0);
			assertThat(system.inspect(container, "{{.Config.User}}")).as(service).isEqualTo("destek");
			assertThat(system.inspect(container, "{{.HostConfig.ReadonlyRootfs}}")).as(service).isEqualTo("true");
			assertThat(system.inspect(container, "{{.HostConfig.CapDrop}}")).as(service).contains("ALL");
			assertThat(system.inspect(container, "{{.HostConfig.Memory}}")).as(service).isNotEqualTo("0");
			assertThat(system.inspect(container, "{{json .Config.Env}}")).as(service)
				.doesNotContainIgnoringCase("passw");
		}
	}

	@Test
	@Order(4)
	void theGatewayHasNoWayToTheDatabase() {
		assertThat(system.inspect(system.containers("gateway").get(0), "{{json .NetworkSettings.Networks}}"))
			.doesNotContain("_data", "_broker");
		assertThat(system.inspect(system.containers("postgres").get(0), "{{json .NetworkSettings.Ports}}"))
			.doesNotContain("HostPort");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ticket-service", "notification-service", "attachment-service", "gateway" })
	@Order(5)
	void aKilledContainerIsBackAndNothingIsLost(String victim) {
		String before = accept("ag");
		system.kill(victim);

		String after = acceptAgain("ag");

		assertThat(system.mails().awaitAbout(before, 2, LEASE)).hasSize(2);
		assertThat(system.mails().awaitAbout(after, 2, LEASE)).hasSize(2);
	}

	@Test
	@Order(6)
	void twoCopiesOfTheTicketServiceShareTheWork() {
		system.up("--scale", "ticket-service=2", "--no-recreate");
		assertThat(system.containers("ticket-service")).hasSize(2);
		List<String> codes = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			codes.add(acceptAgain("ag"));
			if (i == 4) {
				system.kill("ticket-service");
			}
		}

		codes.forEach((code) -> assertThat(system.mails().awaitAbout(code, 2, LEASE)).hasSize(2));
	}

	private static String accept(String topic) {
		Answer answer = system.desk().submit(system.desk().request(topic, List.of()));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.json().get("code").asString();
	}

	/** As a person at the form would: again with the same key, until it is taken. */
	private static String acceptAgain(String topic) {
		String key = java.util.UUID.randomUUID().toString();
		ObjectNode body = Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(250))
			.ignoreExceptions()
			.until(() -> system.desk().request(topic, List.of()), (each) -> each.hasNonNull("humanCheck"));
		return Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(250))
			.ignoreExceptions()
			.until(() -> system.desk().submit(body, key), (answer) -> answer.status() == 201)
			.json()
			.get("code")
			.asString();
	}

}
