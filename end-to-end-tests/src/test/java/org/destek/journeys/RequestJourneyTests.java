package org.destek.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.destek.journeys.Desk.Answer;
import org.destek.journeys.MailCatcherClient.Mail;

import static org.assertj.core.api.Assertions.assertThat;

/** A request over HTTP, from the files to both mails and the page behind their links. */
class RequestJourneyTests {

	private final RunningSystem system = RunningSystem.shared();

	private final Desk desk = this.system.desk();

	@Test
	void aRequestWithThreeFilesReachesStaffAndRequester() {
		List<String> receipts = new ArrayList<>();
		Desk.files().forEach((name, content) -> {
			Answer uploaded = this.desk.upload(name, content);
			assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
			assertThat(uploaded.json().get("name").asString()).isEqualTo(name);
			receipts.add(uploaded.json().get("receipt").asString());
		});
		ObjectNode body = this.desk.request("staj", receipts);

		Answer accepted = this.desk.submit(body);

		assertThat(accepted.status()).as(accepted.body()).isEqualTo(201);
		String code = accepted.json().get("code").asString();
		assertThat(code).matches("[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{4}");
		assertThat(accepted.json().get("status").asString()).isEqualTo("open");
		assertThat(accepted.header("Location")).isEqualTo("/api/tickets/" + code);
		List<Mail> mails = this.system.mails().awaitAbout(code, 2, Duration.ofSeconds(10));
		assertStaffMail(mails, code);
		assertRequesterMail(mails, code, body);
		assertFollowing(code, accepted.json().get("accessKey").asString());
	}

	/**
	 * What is scheduled has the time of its round, and not for ever that of the start.
	 */
	@Test
	void whatIsPromisedIsCountedAgainAndAgain() {
		Instant first = awaitCountAfter(Instant.EPOCH);
		awaitCountAfter(first);
	}

	private Instant awaitCountAfter(Instant last) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.desk.get("/api/status").json().path("countedAt"),
					(at) -> at.isString() && Instant.parse(at.asString()).isAfter(last))
			.asString()
			.transform(Instant::parse);
	}

	private void assertStaffMail(List<Mail> mails, String code) {
		Mail mail = to(mails, "staj@example.org");
		assertThat(mail.subject()).isEqualTo("[" + code + "] Başvurum görünmüyor");
		assertThat(mail.text()).contains("Elif Yıldız", "ığüşöç İ harfleriyle", "staj-başvuru-formu-ğüşıöç.pdf");
		List<String> links = links(mail.html(), "/api/attachments/");
		assertThat(links).hasSize(3);
		assertThat(links).allSatisfy((link) -> {
			Answer file = this.desk.get(link);
			assertThat(file.status()).isEqualTo(200);
			assertThat(file.header("Content-Disposition")).startsWith("attachment");
			assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
		});
	}

	private void assertRequesterMail(List<Mail> mails, String code, ObjectNode body) {
		Mail mail = to(mails, body.get("requester").get("email").asString());
		assertThat(mail.subject()).isEqualTo("[" + code + "] Staj Yönetim Sistemi");
		assertThat(mail.text()).contains("Merhaba,", code);
		assertThat(mail.raw()).contains("Auto-Submitted: auto-generated");
		for (String typed : List.of("Elif", "Başvurum", "harfleriyle", "Mühendislik")) {
			assertThat(mail.text()).doesNotContain(typed);
			assertThat(mail.html()).doesNotContain(typed);
		}
		String link = links(mail.html(), "/tickets/" + code + "/enter/").get(0);
		for (int visit = 0; visit < 2; visit++) {
			Answer entered = this.desk.get(link);
			assertThat(entered.status()).isEqualTo(303);
			assertThat(entered.header("Location")).endsWith("/tickets/" + code);
			List<String> cookies = entered.response().headers().allValues("Set-Cookie");
			assertThat(cookies).isNotEmpty()
				.allSatisfy((each) -> assertThat(each).contains("HttpOnly", "SameSite=Lax"));
			Answer page = this.desk.get("/tickets/" + code, "Cookie",
					cookies.stream().map((each) -> each.split(";")[0]).collect(Collectors.joining("; ")));
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.body()).contains("Başvurum görünmüyor");
		}
	}

	private void assertFollowing(String code, String accessKey) {
		Answer ticket = this.desk.get("/api/tickets/" + code, "Authorization", "Bearer " + accessKey);
		assertThat(ticket.status()).isEqualTo(200);
		JsonNode message = ticket.json().get("messages").get(0);
		assertThat(message.get("from").asString()).isEqualTo("requester");
		assertThat(message.get("attachments")).hasSize(3);
		assertThat(ticket.body()).doesNotContain(Desk.VALID_NATIONAL_ID);
		assertThat(this.desk.get("/api/tickets/" + code, "Authorization", "Bearer " + accessKey + "x").status())
			.isEqualTo(404);
		assertThat(this.desk.get("/api/tickets/ABC-DEF-2345", "Authorization", "Bearer " + accessKey).status())
			.isEqualTo(404);
	}

	@Test
	void aHundredEqualPostsAtOnceAreOneTicketAndTwoMails() {
		ObjectNode body = this.desk.request("bys", List.of());
		String key = UUID.randomUUID().toString();

		List<CompletableFuture<Answer>> posts = IntStream.range(0, 100)
			.mapToObj((i) -> CompletableFuture.supplyAsync(() -> this.desk.submit(body, key)))
			.toList();
		List<Answer> answers = posts.stream().map(CompletableFuture::join).toList();

		assertThat(answers).allSatisfy((answer) -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
		Set<String> tickets = answers.stream().map(Answer::body).collect(Collectors.toSet());
		assertThat(tickets).hasSize(1);
		String code = answers.get(0).json().get("code").asString();
		this.system.mails().awaitAbout(code, 2, Duration.ofSeconds(10));
		ObjectNode other = body.deepCopy().put("message", "Aynı anahtarla başka bir mesaj.");
		assertThat(this.desk.submit(other, key).status()).isEqualTo(409);
		// A later request's mails have arrived: whatever a second pair would have been,
		// it would be here.
		String later = this.desk.submit(this.desk.request("bys", List.of())).json().get("code").asString();
		this.system.mails().awaitAbout(later, 2, Duration.ofSeconds(10));
		assertThat(this.system.mails().about(code)).hasSize(2);
	}

	@Test
	void aLostLinkIsMailedToTheAddressOfTheRequestAndToNoOther() {
		ObjectNode body = this.desk.request("eposta", List.of());
		String code = this.desk.submit(body).json().get("code").asString();
		String email = body.get("requester").get("email").asString();
		this.system.mails().awaitAbout(code, 2, Duration.ofSeconds(10));

		Answer stranger = this.desk.post("/api/tickets/" + code + "/access", "{\"email\":\"baska@example.com\"}");
		Answer owner = this.desk.post("/api/tickets/" + code.toLowerCase(java.util.Locale.ROOT) + "/access",
				"{\"email\":\"" + email + "\"}");
		Answer list = this.desk.post("/api/access", "{\"email\":\"" + email + "\"}");

		assertThat(List.of(stranger.status(), owner.status(), list.status())).containsOnly(202);
		assertThat(stranger.body()).isEqualTo(owner.body());
		List<Mail> mails = this.system.mails().awaitAbout(code, 3, Duration.ofSeconds(10));
		assertThat(mails).noneMatch((mail) -> mail.to().contains("baska"));
		assertThat(links(to(mails, email).html(), "/enter/")).isNotEmpty();
	}

	@Test
	void nobodyReachesAServiceOrItsHealthThroughThePublicDoor() {
		for (String path : List.of("/actuator/health", "/actuator/prometheus", "/api/actuator/health", "/api/",
				"/api/tickets/../../actuator/health", "/internal", "/api/attachments")) {
			assertThat(this.desk.get(path).status()).as(path).isIn(400, 404, 405);
		}
	}

	@Test
	void theStatusIsUpAndNamesTheServices() {
		Answer status = this.desk.get("/api/status");

		assertThat(status.status()).isEqualTo(200);
		assertThat(status.json().get("status").asString()).isEqualTo("up");
		assertThat(status.json().get("services").size()).isGreaterThanOrEqualTo(3);
	}

	private static Mail to(List<Mail> mails, String address) {
		return mails.stream().filter((mail) -> mail.to().equals(address)).findFirst().orElseThrow();
	}

	private static List<String> links(String html, String part) {
		Matcher matcher = Pattern.compile("href=\"([^\"]+)\"").matcher(html);
		return matcher.results()
			.map((result) -> result.group(1).replace("&amp;", "&"))
			.filter((link) -> link.contains(part))
			.distinct()
			.toList();
	}

}
