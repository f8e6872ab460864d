package org.destek.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.destek.journeys.Desk.Answer;
import org.destek.journeys.MailCatcherClient.Mail;
import org.destek.journeys.TraceCollector.Span;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What operations see of a request: its way as one tree, its lines, and nobody in them.
 */
class TelemetryTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration SOON = Duration.ofSeconds(30);

	private static final List<String> SERVICES = List.of("gateway", "ticket-service", "attachment-service",
			"notification-service");

	private static final String NAME = "Zübeyde Kuşçuoğlu";

	private static final String WORDS = "zebranın pijaması";

	private static final String ANSWER = "penguenin şemsiyesi";

	private static final String FILE = "kuscuoglu-transkript.pdf";

	private final RunningSystem system = RunningSystem.shared();

	private final String email = "z.kuscuoglu." + UUID.randomUUID() + "@ogr.ornek.edu.tr";

	/** What a caller says of traces does not count. */
	private final String foreignTrace = UUID.randomUUID().toString().replace("-", "");

	@Test
	void aRequestAndItsAnswerAreTwoTreesAndNobodyIsInThem() throws IOException {
		Answer accepted = submit();
		String code = accepted.json().get("code").asString();
		List<Mail> mails = this.system.mails().awaitAbout(code, 2, SOON);
		Mail toStaff = mails.stream().filter((mail) -> mail.to().equals("staj@example.org")).findFirst().orElseThrow();
		answerByMail(toStaff);
		visit(mails);

		String trace = traceOf("send mail new-request", code);
		assertThat(wayTo("send mail new-request", trace)).containsExactly("notification-service: send mail new-request",
				"notification-service: plan mail new-request", "notification-service: hear ticket-submitted.v1",
				"ticket-service: send ticket-submitted.v1", "ticket-service: http post /api/tickets",
				"gateway: http post ticket-service", "gateway: http post /api/tickets");
		assertThat(wayTo("hear ticket-submitted.v1", trace, "attachment-service"))
			.contains("ticket-service: send ticket-submitted.v1");
		assertThat(wayTo("send mail staff-answered", traceOf("send mail staff-answered", code))).endsWith(
				"ticket-service: send staff-answered.v1", "ticket-service: hear reply-received.v1",
				"notification-service: send reply-received.v1", "notification-service: read mail");
		assertThat(collected().toString()).contains(code).doesNotContain(whatNamesSomebody(accepted, mails));
		assertThat(RunningSystem.traces().of(this.foreignTrace)).isEmpty();
		assertLinesNameTheTicketAndNobody(code, trace, whatNamesSomebody(accepted, mails));
	}

	private Answer submit() {
		Desk desk = this.system.desk();
		String receipt = desk.upload(FILE, SampleFiles.pdf()).json().get("receipt").asString();
		ObjectNode body = desk.request("staj", List.of(receipt)).put("message", WORDS).put("subject", WORDS);
		((ObjectNode) body.get("requester")).put("name", NAME).put("email", this.email);
		return desk.post("/api/tickets", body.toString(), "Idempotency-Key", UUID.randomUUID().toString(),
				"Accept-Language", "tr", "traceparent", "00-%s-00f067aa0ba902b7-01".formatted(this.foreignTrace));
	}

	private void answerByMail(Mail toStaff) {
		new MailProgram(this.system, "Gül Şahin", "staj@example.org").reply(toStaff, ANSWER);
		Awaitility.await()
			.atMost(SOON)
			.until(() -> this.system.mails().about("").stream().anyMatch((mail) -> mail.text().contains(ANSWER)));
	}

	/** A mailed link holds a token: it must be in no line and no span. */
	private void visit(List<Mail> mails) {
		try (Browser browser = new Browser()) {
			Page page = browser.visitor(this.system);
			mails.forEach((mail) -> page.navigate(mail.link("/enter/")));
		}
	}

	private String[] whatNamesSomebody(Answer accepted, List<Mail> mails) {
		List<String> all = new ArrayList<>(List.of(NAME, "Kuşçuoğlu", this.email, "z.kuscuoglu", WORDS, "zebran",
				ANSWER, "penguen", FILE, "transkript", Desk.VALID_NATIONAL_ID, "staj@example.org", "Gül Şahin",
				accepted.json().get("accessKey").asString()));
		mails.forEach((mail) -> all.add(mail.link("/enter/").replaceAll(".*/enter/", "")));
		return all.toArray(String[]::new);
	}

	private List<Span> collected() {
		return RunningSystem.traces().all();
	}

	private String traceOf(String name, String code) {
		return Awaitility.await()
			.atMost(SOON)
			.until(() -> collected().stream()
				.filter((span) -> span.name().equals(name) && code.equals(span.attributes().get("ticket")))
				.findFirst(), Optional::isPresent)
			.orElseThrow()
			.traceId();
	}

	private List<String> wayTo(String name, String traceId) {
		return wayTo(name, traceId, "");
	}

	/** From a span up to the root: parents may come after their children. */
	private List<String> wayTo(String name, String traceId, String service) {
		List<String> way = new ArrayList<>();
		Awaitility.await().atMost(SOON).until(() -> {
			List<Span> spans = RunningSystem.traces().of(traceId);
			way.clear();
			Optional<Span> next = spans.stream()
				.filter((span) -> span.name().equals(name) && span.service().contains(service))
				.findFirst();
			Span last = null;
			for (; next.isPresent(); next = next.get().parentIn(spans)) {
				last = next.get();
				way.add(last.told());
			}
			return last != null && last.parentId().isEmpty();
		});
		return way;
	}

	private void assertLinesNameTheTicketAndNobody(String code, String trace, String... nobody) throws IOException {
		List<JsonNode> lines = new ArrayList<>();
		for (String service : SERVICES) {
			String log = Files.readString(this.system.data().resolve("logs").resolve(service + ".log"),
					StandardCharsets.UTF_8);
			assertThat(log).doesNotContain(nobody);
			log.lines().map(JSON::readTree).forEach(lines::add);
		}
		assertThat(lines)
			.allSatisfy((line) -> assertThat(SERVICES).contains(line.path("service").path("name").asString()));
		List<JsonNode> about = lines.stream().filter((line) -> line.toString().contains(code)).toList();
		assertThat(about).hasSizeGreaterThan(4)
			.allSatisfy((line) -> assertThat(line.path("ticket").asString("")).isEqualTo(code))
			.allSatisfy((line) -> assertThat(line.path("trace.id").asString("")).hasSize(32));
		assertThat(about.stream().filter((line) -> line.path("trace.id").asString().equals(trace)))
			.as("the click at the door and the mails to both sides")
			.hasSizeGreaterThanOrEqualTo(3);
	}

	@Test
	void scrapesHoldWhatOperationsRelyOn() {
		assertThat(Map.of("DESTEK_TICKET_PORT", "destek_inbox_lag", "DESTEK_ATTACHMENT_PORT",
				"destek_attachments_disk_free_bytes", "DESTEK_NOTIFICATION_PORT", "destek_notices_delay_seconds_bucket",
				"DESTEK_GATEWAY_MANAGEMENT_PORT", "destek_limits_refused_total"))
			.allSatisfy((port, name) -> Awaitility.await()
				.atMost(SOON)
				.untilAsserted(() -> assertThat(scrape(port))
					.contains(name, "process_resident_memory_bytes", "destek_eventloop_delay_seconds_max")
					.containsPattern("http_server_requests_seconds_bucket\\{.*le=\"0.25\"")
					.doesNotContain("spring_integration", "kafka_consumer_fetch_manager_records_lag")));
	}

	private String scrape(String port) {
		return this.system.desk().get("http://localhost:" + this.system.port(port) + "/actuator/prometheus").body();
	}

}
