package org.destek.journeys;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.destek.journeys.Desk.Answer;
import org.destek.journeys.MailCatcherClient.Mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.journeys.AlertWatch.await;

/**
 * A real Prometheus watches the running system while one thing after the other is broken:
 * each alert comes by its fault. Faults go on from what the day has brought so far, so
 * they have an order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertJourneyTests {

	/** No disk is filled and no heap leaks here; promtool holds their rules. */
	private static final Set<String> NOT_MADE = Set.of("FileStoreLow", "MemoryNearBound", "FilesNotSwept",
			"EventsMissed", "NoticesUnknown", "SenderRefused", "Complaints");

	/** Nobody runs Jaeger here. */
	private static final String FROM_THE_START = "TracesAbsent";

	private static FaultBench bench;

	private static HurriedWatch watch;

	private static Prometheus prometheus;

	private static AlertWatch alerts;

	private static String code;

	@BeforeAll
	static void start(@TempDir Path folder) throws IOException {
		Prometheus.requireInstalled();
		bench = FaultBench.start(folder);
		watch = HurriedWatch.write(folder, bench.system());
		prometheus = Prometheus.start(folder);
		alerts = new AlertWatch(prometheus);
		// A start that nobody looked at is not counted among a service's restarts.
		await(30).until(() -> prometheus.ask("up == 1").size() == 4);
	}

	@AfterAll
	static void stop() {
		if (prometheus != null) {
			prometheus.close();
		}
		if (bench != null) {
			bench.close();
		}
	}

	@Test
	@Order(1)
	void isSilentWhileAllIsWell() {
		await(10).until(() -> prometheus.ask("count_over_time(up{job!='jaeger'}[1m]) >= 3").size() == 4);
		assertThat(prometheus.ask("up == 1")).extracting((each) -> each.at("/metric/job").asString())
			.containsExactlyInAnyOrder("gateway", "ticket-service", "attachment-service", "notification-service");
		assertThat(prometheus.firing()).isSubsetOf(FROM_THE_START, "NoRequests");
	}

	@Test
	@Order(2)
	void tellsOfPeopleWhoAreRefused() {
		Desk desk = bench.system().desk();
		assertThat(prometheus.firing()).doesNotContain("PeopleTurnedAway", "HumanCheckFailing", "SubmissionsRefused");
		await(60).untilAsserted(() -> {
			for (int i = 0; i < 8; i++) {
				ObjectNode wrong = desk.request("ag", List.of());
				((ObjectNode) wrong.get("humanCheck")).put("answer", "00000");
				assertThat(desk.submit(wrong).status()).isEqualTo(422);
				desk.get("/api/tickets/K7M-3XR-9TQ2", "Authorization", "Bearer guessed-" + i);
			}
			assertThat(alerts.seen()).contains("PeopleTurnedAway", "HumanCheckFailing", "SubmissionsRefused");
		});
		alerts.awaitFiring("NoRequests", FROM_THE_START);
	}

	@Test
	@Order(3)
	void hearsARequestAndEveryMailAfterIt() {
		Desk desk = bench.system().desk();
		String file = desk.upload("belge.pdf", SampleFiles.pdf()).json().get("receipt").asString();
		assertThat(desk.upload("kötü.exe", SampleFiles.program()).status()).isGreaterThanOrEqualTo(400);
		code = bench.accept(file);
		Mail notice = bench.mails()
			.awaitAbout(code, 2, Duration.ofSeconds(20))
			.stream()
			.filter((mail) -> mail.to().equals("ag@example.org"))
			.findFirst()
			.orElseThrow();
		bench.mailProgram("ag@example.org").reply(notice, "#al");
		bench.mailProgram("yabanci@example.com").reply(notice, "Bunu ben yazdım.");
		String forged = "destek+" + "a".repeat(50) + "@example.org";
		for (int i = 0; i < 22; i++) {
			bench.mailProgram("kisi" + i + "@example.com").write(forged, "Merhaba", "Tahmin ettim.");
		}
		for (int i = 0; i < 7; i++) {
			bench.mailProgram("otomat@example.com").write("destek@example.org", "Merhaba " + i, "Yine ben.");
		}
		alerts.awaitQuiet("NoRequests");
	}

	@Test
	@Order(4)
	void tellsOfEventsThatCannotBeUsed() {
		assertThat(prometheus.firing()).doesNotContain("DeadLetter", "ErrorsLogged", "EventsParked", "FilesMissing");
		bench.scribble("ticket-events", 8);
		bench.tell("ticket-events", "ticket-submitted.v1", "with-files.json", 1);
		bench.tellOfTomorrow("ticket-events");
		alerts.awaitFiring("DeadLetter", "EventsParked", "ErrorsLogged", "FilesMissing");
	}

	@Test
	@Order(5)
	void tellsOfAMailServerThatIsAwayAndOfAServiceThatDiesAgainAndAgain() {
		assertThat(prometheus.firing()).doesNotContain("MailServerAway", "MailboxNotRead", "NoticesWait",
				"NoticesFailed", "ServiceDown", "RestartsInALoop");
		bench.mailServer().stop();
		bench.accept();
		// Both take their time, and neither needs the other.
		CompletableFuture<Void> dying = CompletableFuture.runAsync(AlertJourneyTests::killThreeTimes);
		alerts.awaitFiring("MailServerAway", "MailboxNotRead", "NoticesWait", "NoticesFailed");
		bench.mailServer().start();
		bench.accept();
		dying.join();
		alerts.awaitFiring("ServiceDown", "RestartsInALoop");
		alerts.awaitQuiet("MailServerAway", "MailboxNotRead", "NoticesWait", "ServiceDown");
	}

	@Test
	@Order(6)
	void tellsOfABrokerThatIsAway() {
		assertThat(prometheus.firing()).doesNotContain("BrokerAway", "OutboxNotDraining");
		bench.broker().stop();
		bench.accept();
		alerts.awaitFiring("BrokerAway", "OutboxNotDraining");
		bench.broker().start();
		alerts.awaitQuiet("BrokerAway", "OutboxNotDraining");
	}

	@Test
	@Order(7)
	void tellsOfADatabaseThatDoesNotAnswer() {
		List<String> expected = List.of("AcceptanceSlow", "DatabaseAway", "DatabasePoolExhausted", "RequestsFail",
				"ConsumerStuck", "ConsumerLags");
		assertThat(prometheus.firing()).doesNotContain("DatabaseAway", "DatabasePoolExhausted", "ConsumerStuck",
				"ConsumerLags", "NotReady");
		List<ObjectNode> requests = prepared(12);
		bench.freezeDatabase();
		try {
			bench.tell("ticket-events", "ticket-submitted.v1", "least.json", 1);
			bench.tell("ticket-events", "ticket-closed.v1", "after-thirty-days.json", 120);
			await(90).untilAsserted(() -> {
				requests.stream().map(AlertJourneyTests::later).toList().forEach(CompletableFuture::join);
				assertThat(alerts.seen()).containsAll(expected);
			});
			// Now, and not only at the starts before.
			await(30).until(() -> prometheus.firing().contains("NotReady"));
		}
		finally {
			bench.thawDatabase();
		}
		alerts.awaitQuiet("DatabaseAway", "DatabasePoolExhausted", "ConsumerStuck", "ConsumerLags", "NotReady");
	}

	@Test
	@Order(8)
	void tellsOfAServiceThatIsNotToBeFound() {
		assertThat(prometheus.firing()).doesNotContain("ServiceAbsent");
		watch.hide("gateway");
		alerts.awaitFiring("ServiceAbsent");
		watch.show("gateway");
		alerts.awaitQuiet("ServiceAbsent");
	}

	@Test
	@Order(9)
	void tellsOfMailsThatNobodyDecides() {
		alerts.awaitFiring("QuarantineFills", "RepliesHeld", "MailsWait");
	}

	@Test
	@Order(10)
	void eachAlertHasCome() {
		assertThat(WatchFiles.alerts().stream().map(WatchFiles.Alert::name).filter((name) -> !NOT_MADE.contains(name)))
			.isSubsetOf(alerts.seen());
	}

	@Test
	@Order(11)
	void eachMetricThatARuleOrDashboardNamesIsThere() {
		List<String> questions = Stream
			.concat(WatchFiles.questions().stream(), WatchFiles.alerts().stream().map(WatchFiles.Alert::expression))
			.toList();
		Set<String> names = new TreeSet<>();
		Set<String> labels = new TreeSet<>();
		questions.forEach((question) -> {
			names.addAll(MetricNames.in(question));
			labels.addAll(MetricNames.labelsIn(question));
		});
		assertThat(names).hasSizeGreaterThan(50).allSatisfy((name) -> {
			List<JsonNode> series = prometheus.series(name);
			assertThat(series).as(name).isNotEmpty();
			labels.stream()
				.filter((label) -> label.startsWith(name + " "))
				.forEach((label) -> assertThat(series).as(label)
					.anyMatch((each) -> each.has(label.substring(name.length() + 1))));
		});
		questions.forEach(prometheus::ask);
	}

	private static void killThreeTimes() {
		for (int i = 0; i < 3; i++) {
			bench.system().kill("attachment-service");
			await(90).until(() -> prometheus.ask("up{job='attachment-service'} == 0").size() == 1);
			await(90).until(() -> prometheus.ask("up{job='attachment-service'} == 1").size() == 1);
		}
	}

	private static List<ObjectNode> prepared(int count) {
		Desk desk = bench.system().desk();
		return IntStream.range(0, count).mapToObj((i) -> desk.request("ag", List.of())).toList();
	}

	private static CompletableFuture<Answer> later(ObjectNode request) {
		return CompletableFuture.supplyAsync(() -> bench.system().desk().submit(request));
	}

}
