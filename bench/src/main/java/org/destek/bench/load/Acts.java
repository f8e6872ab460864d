package org.destek.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.ByteArrayBodyPart;
import static io.gatling.javaapi.http.HttpDsl.StringBodyPart;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

/** What a user does in one turn of each scenario. */
final class Acts {

	private static final String FORM = "/tickets/new/" + SampleRequest.TOPIC;

	private static final byte[] SMALL = SampleRequest.pdf(100_000);

	private static final byte[] LARGE = SampleRequest.pdf(10_000_000);

	private static final String STARTED = "started";

	private static final String TURN = "turn";

	private final LoadSettings settings;

	private final Samples samples;

	private final List<String> seeds;

	private final AtomicInteger nextSeed = new AtomicInteger();

	private final AtomicInteger requests = new AtomicInteger();

	Acts(LoadSettings settings, Samples samples) {
		this.settings = settings;
		this.samples = samples;
		try {
			this.seeds = Files.exists(settings.seeds()) ? Files.readAllLines(settings.seeds()) : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As browsers and programs ask: compressed, connections kept. */
	static HttpProtocolBuilder protocol(LoadSettings settings) {
		HttpProtocolBuilder protocol = http.baseUrl(settings.address())
			.acceptEncodingHeader("gzip")
			.acceptLanguageHeader("tr")
			.disableFollowRedirect()
			.disableAutoReferer()
			.disableCaching();
		return settings.isOpen() ? protocol.shareConnections() : protocol;
	}

	ChainBuilder of(String scenario) {
		return switch (scenario) {
			case "accept", "submit" -> timed("submit", submission());
			case "form" -> form(false);
			case "file" -> form(true);
			case "page" -> timed("form page", http("form page").get(FORM).check(status().is(200)));
			case "home" -> timed("home page", http("home page").get("/").check(status().is(200)));
			case "follow" -> seeded("follow page", "Cookie");
			case "ticket" -> seeded("ticket", "Authorization");
			case "staff" -> seeded("staff page", "Cookie");
			case "upload" -> timed("upload", upload());
			case "beside" -> turn(new BesideForm(BesideAdapter.current(), this::timed).act());
			default -> throw new IllegalArgumentException("There is no load of " + scenario);
		};
	}

	private static HttpRequestActionBuilder submission() {
		return http("submit").post("/api/tickets")
			.header("Idempotency-Key", (session) -> UUID.randomUUID().toString())
			.header("Content-Type", "application/json")
			.body(StringBody((session) -> SampleRequest.json(SampleRequest.email())))
			.check(status().is(201));
	}

	private ChainBuilder form(boolean withFile) {
		HttpRequestActionBuilder page = http("form page").get(FORM)
			.check(status().is(200), css("input[name='idempotencyKey']", "value").saveAs("key"),
					css("input[name='humanCheck.id']", "value").saveAs("check"));
		HttpRequestActionBuilder post = http("form post").post(FORM)
			.bodyPart(StringBodyPart("idempotencyKey", "#{key}"))
			.bodyPart(StringBodyPart("language", "tr"))
			.bodyPart(StringBodyPart("humanCheck.id", "#{check}"))
			.bodyPart(StringBodyPart("humanCheck.answer", "000000"))
			.bodyPart(StringBodyPart("requester.name", "Elif Yıldız"))
			.bodyPart(StringBodyPart("requester.email", (session) -> SampleRequest.email()))
			.bodyPart(StringBodyPart("requester.unit", "Mühendislik Fakültesi"))
			.bodyPart(StringBodyPart("requester.extension", "2150"))
			.bodyPart(StringBodyPart("subject", SampleRequest.SUBJECT))
			.bodyPart(StringBodyPart("message", SampleRequest.MESSAGE))
			.bodyPart(StringBodyPart("action", "send"))
			.asMultipartForm()
			.check(status().is(303));
		if (withFile) {
			post = post.bodyPart(ByteArrayBodyPart("file", SMALL).fileName("belge.pdf").contentType("application/pdf"));
		}
		return turn(timed("form page", page), timed("form post", post));
	}

	private static HttpRequestActionBuilder upload() {
		return http("upload").post("/api/attachments")
			.bodyPart(ByteArrayBodyPart("file", LARGE).fileName("belge.pdf").contentType("application/pdf"))
			.asMultipartForm()
			.check(status().is(201));
	}

	/** A page of a request that is there, another one each time. */
	private ChainBuilder seeded(String name, String header) {
		return exec((session) -> {
			String[] seed = this.seeds.get(Math.floorMod(this.nextSeed.getAndIncrement(), this.seeds.size()))
				.split("\t");
			return session.set("path", seed[0]).set("right", seed[1]);
		}).exec(timed(name, http(name).get("#{path}").header(header, "#{right}").check(status().is(200))));
	}

	/** Steps that are one act for who does them. */
	private ChainBuilder turn(ChainBuilder... steps) {
		ChainBuilder all = exec((session) -> session.set(TURN, System.nanoTime()).set("failed", false));
		for (ChainBuilder step : steps) {
			all = all.exec(step);
		}
		return all.exec((session) -> {
			this.samples.add("whole", session.getLong(TURN), !session.getBoolean("failed"));
			return session;
		});
	}

	private ChainBuilder timed(String name, HttpRequestActionBuilder request) {
		return exec((session) -> session.set(STARTED, System.nanoTime())).exec(request)
			.exec((session) -> end(session, name));
	}

	/** A user goes on after an error, which stays counted. */
	private Session end(Session session, String name) {
		this.samples.add(name, session.getLong(STARTED), !session.isFailed());
		this.requests.incrementAndGet();
		return session.isFailed() ? session.markAsSucceeded().set("failed", true) : session;
	}

	/** What fills the disk is sent a limited number of times. */
	boolean goOn() {
		return this.requests.get() < this.settings.most();
	}

}
