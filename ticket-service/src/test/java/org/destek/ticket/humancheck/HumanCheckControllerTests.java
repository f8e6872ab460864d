package org.destek.ticket.humancheck;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.config.EnableWebFlux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

class HumanCheckControllerTests {

	@TempDir
	private Path folder;

	private final Scheduler scheduler = Schedulers.newBoundedElastic(1, 64, "test-human-check");

	private HumanCheckFixture fixture;

	private AnnotationConfigApplicationContext context;

	private WebTestClient client;

	@BeforeEach
	void start() {
		this.fixture = new HumanCheckFixture(this.folder);
		this.context = new AnnotationConfigApplicationContext();
		this.context.register(Web.class);
		this.context.registerBean(HumanCheckController.class, () -> new HumanCheckController(this.fixture.checks,
				new HumanCheckRenderer(this.scheduler), this.fixture.clock));
		this.context.refresh();
		this.client = WebTestClient.bindToApplicationContext(this.context).build();
	}

	@AfterEach
	void stop() {
		this.context.close();
		this.scheduler.dispose();
	}

	@Test
	void handsOutACheckWithPathAbsoluteLinks() {
		this.client.post()
			.uri("/api/human-checks")
			.exchange()
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
			.expectBody()
			.jsonPath("$.id")
			.isNotEmpty()
			.jsonPath("$.picture")
			.value(String.class, (path) -> assertThat(path).matches("/api/human-checks/[A-Za-z0-9_-]+/picture"))
			.jsonPath("$.audio")
			.value(String.class, (path) -> assertThat(path).matches("/api/human-checks/[A-Za-z0-9_-]+/audio"))
			.jsonPath("$.expiresAt")
			.isEqualTo("2026-11-23T12:10:00Z")
			.jsonPath("$.altcha.algorithm")
			.isEqualTo("SHA-256")
			.jsonPath("$.altcha.challenge")
			.value(String.class, (digest) -> assertThat(digest).matches("[0-9a-f]{64}"))
			.jsonPath("$.altcha.maxnumber")
			.isEqualTo(200)
			.jsonPath("$.altcha.salt")
			.value(String.class, (salt) -> assertThat(salt).contains("check=").doesNotContain("topic="))
			.jsonPath("$.altcha.signature")
			.value(String.class, (signature) -> assertThat(signature).matches("[0-9a-f]{64}"))
			.jsonPath("$.length()")
			.isEqualTo(5);
	}

	@Test
	void setsATaskForTheTopicThatIsAskedFor() {
		this.client.post()
			.uri("/api/human-checks?topic=staj")
			.exchange()
			.expectBody()
			.jsonPath("$.altcha.salt")
			.value(String.class, (salt) -> assertThat(salt).contains("topic=staj"));
	}

	@Test
	void drawsThePictureThatABrowserMayKeepUntilItExpires() throws Exception {
		byte[] png = this.client.get()
			.uri(issue().picture())
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.IMAGE_PNG)
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=600, private")
			.expectBody()
			.returnResult()
			.getResponseBody();

		assertThat(png).hasSizeLessThanOrEqualTo(5_000);
		assertThat(ImageIO.read(new ByteArrayInputStream(png))).isNotNull();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "tr, -, tr", "en, tr, en", "-, tr, tr", "-, 'tr-TR,tr;q=0.9,en;q=0.8', tr",
			"-, en, en", "-, 'de,tr;q=0.5', tr", "-, fr, en", "-, -, en", "xx, tr, tr" })
	void speaksTheLanguageThatIsWanted(String lang, String accepted, String spoken) {
		IssuedHumanCheck check = issue();
		byte[] expected = audio(check, spoken, null);

		assertThat(audio(check, lang, accepted)).isEqualTo(expected);
		assertThat(audio(check, spoken.equals("tr") ? "en" : "tr", null)).isNotEqualTo(expected);
	}

	@Test
	void givesRangesOfASoundBecausePlayersAskForThem() {
		IssuedHumanCheck check = issue();
		byte[] whole = audio(check, "tr", null);

		EntityExchangeResult<byte[]> part = this.client.get()
			.uri(check.audio() + "?lang=tr")
			.header(HttpHeaders.RANGE, "bytes=0-1")
			.exchange()
			.expectStatus()
			.isEqualTo(206)
			.expectHeader()
			.valueEquals(HttpHeaders.CONTENT_RANGE, "bytes 0-1/" + whole.length)
			.expectBody()
			.returnResult();

		assertThat(part.getResponseBody()).isEqualTo("RI".getBytes());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "forged", "%20", "%F0%9F%98%80", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void knowsNoForgedCheck(String id) {
		isGone("/api/human-checks/" + id + "/picture");
		isGone("/api/human-checks/" + id + "/audio?lang=tr");
	}

	@Test
	void knowsNoExpiredCheck() {
		IssuedHumanCheck check = issue();
		this.fixture.now.set(HumanCheckFixture.NOON.plus(Duration.ofMinutes(10)));

		isGone(check.picture());
		isGone(check.audio());
	}

	@Test
	void sendsAskersAwayWhenNobodyCanDraw() {
		this.scheduler.dispose();

		this.client.get()
			.uri(issue().picture())
			.exchange()
			.expectStatus()
			.isEqualTo(503)
			.expectHeader()
			.exists(HttpHeaders.RETRY_AFTER)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:unavailable");
	}

	private IssuedHumanCheck issue() {
		return this.fixture.checks.issue(null);
	}

	private byte[] audio(IssuedHumanCheck check, String lang, String accepted) {
		WebTestClient.RequestHeadersSpec<?> request = this.client.get()
			.uri(check.audio() + ((lang != null) ? "?lang=" + lang : ""));
		if (accepted != null) {
			request = request.header(HttpHeaders.ACCEPT_LANGUAGE, accepted);
		}
		return request.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("audio/wav")
			.expectBody()
			.returnResult()
			.getResponseBody();
	}

	private void isGone(String path) {
		this.client.get()
			.uri(URI.create(path))
			.accept(MediaType.IMAGE_PNG)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:not-found");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebFlux
	@ComponentScan({ "org.destek.ticket.problem", "org.destek.ticket.language" })
	static class Web {

	}

}
