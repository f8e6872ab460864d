package org.destek.journeys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import org.destek.journeys.Desk.Answer;
import org.destek.journeys.MailCatcherClient.Mail;

import static org.assertj.core.api.Assertions.assertThat;

/** Plugs are pulled: what was accepted stays, arrives later, and arrives once. */
class FaultJourneyTests {

	/**
	 * A notice that a killed sender had in hand is free again after this time. Out of the
	 * box it is a minute, which each of these tests would wait for.
	 */
	private static final Duration LEASE = Duration.ofSeconds(20);

	private static RunningSystem system;

	@BeforeAll
	static void start() {
		system = RunningSystem.start(Map.of("DESTEK_DELIVERY_LEASE", LEASE.toString()));
	}

	@AfterAll
	static void stop() {
		system.close();
	}

	@Test
	void aKilledNotificationServiceSendsEveryMailOnceWhenItIsBack() {
		List<String> codes = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			codes.add(accept("bys"));
			if (i == 2) {
				system.kill("notification-service");
			}
		}

		codes.forEach((code) -> assertThat(system.mails().awaitAbout(code, 2, LEASE.plusSeconds(60))).hasSize(2));
	}

	@Test
	void aKilledTicketServiceIsStartedAgainAndTheGatewayAnswersMeanwhile() {
		String before = accept("ag");
		ObjectNode next = system.desk().request("ag", List.of());
		system.kill("ticket-service");

		Answer refused = system.desk().submit(next);
		assertThat(refused.status()).isIn(503, 201);
		if (refused.status() == 503) {
			assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
			assertThat(refused.header("Retry-After")).isNotBlank();
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(200))
			.until(() -> system.desk().submit(next).status() == 201);
		assertThat(system.mails().awaitAbout(before, 2, Duration.ofSeconds(30))).hasSize(2);
	}

	@Test
	void repliesThatComeWhileTheirReaderOrTheTicketServiceIsDeadArriveOnce() {
		MailProgram staff = new MailProgram(system, "Gül Şahin", "ag@example.org");
		for (String victim : List.of("notification-service", "ticket-service")) {
			String code = accept("ag");
			List<Mail> mails = system.mails().awaitAbout(code, 2, LEASE.plusSeconds(60));
			Mail notice = mails.stream().filter((mail) -> mail.to().equals("ag@example.org")).findFirst().orElseThrow();
			system.kill(victim);
			staff.reply(notice, "Bağlantı onarıldı.");

			// Notice, receipt, the reply itself, and one answer to the student.
			system.mails().awaitAbout(code, 4, LEASE.plusSeconds(60));
			String later = accept("ag");
			system.mails().awaitAbout(later, 2, LEASE.plusSeconds(60));
			assertThat(system.mails().about(code)).as(victim).hasSize(4);
		}
	}

	@Test
	void ticketsFilesAndMailsSurviveAKilledLauncher() {
		String receipt = system.desk().upload("kanıt.png", SampleFiles.png()).json().get("receipt").asString();
		Answer accepted = system.desk().submit(system.desk().request("diger", List.of(receipt)));
		String code = accepted.json().get("code").asString();
		String key = accepted.json().get("accessKey").asString();
		system.killLauncher();

		system.launch();

		Answer ticket = system.desk().get("/api/tickets/" + code, "Authorization", "Bearer " + key);
		assertThat(ticket.status()).as(ticket.body()).isEqualTo(200);
		String file = ticket.json().get("messages").get(0).get("attachments").get(0).get("url").asString();
		assertThat(system.desk().get(file).status()).isEqualTo(200);
		accept("diger");
	}

	private static String accept(String topic) {
		Answer answer = system.desk().submit(system.desk().request(topic, List.of()));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.json().get("code").asString();
	}

}
