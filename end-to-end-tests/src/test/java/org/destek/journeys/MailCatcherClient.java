package org.destek.journeys;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the mails that the system sent, as a person would in the catcher's page. */
final class MailCatcherClient {

	private static final JsonMapper JSON = new JsonMapper();

	/** No notice is larger; what a person sent with big files takes seconds to open. */
	private static final long LARGEST_NOTICE = 1_000_000;

	private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newHttpClient();

	private final String address;

	MailCatcherClient(String address) {
		this.address = address;
	}

	/** A mail as the catcher lists it, with its texts. */
	record Mail(String id, String to, String subject, String text, String html, String raw) {

		/** The first link that holds a text and leads to no act of its own. */
		String link(String part) {
			return LINK.matcher(this.html)
				.results()
				.map((each) -> each.group(1).replace("&amp;", "&"))
				.filter((each) -> each.contains(part))
				.filter((each) -> !each.contains("then=take"))
				.findFirst()
				.orElseThrow();
		}

		String header(String name) {
			String unfolded = this.raw.replace("\r\n", "\n").replaceAll("\n[ \t]+", " ");
			return unfolded.lines()
				.filter((line) -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
				.findFirst()
				.map((line) -> line.substring(name.length() + 1).strip())
				.orElseThrow();
		}

	}

	/** A mail's way into the catcher. */
	record Arrival(String to, Instant at) {
	}

	/** When the mails about something came, as soon as there are so many. */
	List<Arrival> awaitArrivals(String part, int count, Duration limit) {
		return Awaitility.await()
			.pollInterval(Duration.ofMillis(50))
			.atMost(limit)
			.until(() -> arrivals(part), (arrived) -> arrived.size() >= count);
	}

	private List<Arrival> arrivals(String part) {
		JsonNode list = get("/api/v1/messages?limit=500&start=0").get("messages");
		return StreamSupport.stream(list.spliterator(), false)
			.filter((each) -> each.get("Subject").asString().contains(part))
			.map((each) -> new Arrival(each.get("To").get(0).get("Address").asString(),
					Instant.parse(each.get("Created").asString())))
			.toList();
	}

	int total() {
		return get("/api/v1/messages?limit=1&start=0").get("total").asInt();
	}

	/** Mails of a notice's size whose subject holds a text, newest first. */
	List<Mail> about(String part) {
		JsonNode list = get("/api/v1/messages?limit=500&start=0").get("messages");
		return StreamSupport.stream(list.spliterator(), false)
			.filter((each) -> each.get("Subject").asString().contains(part))
			.filter((each) -> each.get("Size").asLong() <= LARGEST_NOTICE)
			.map((each) -> open(each.get("ID").asString()))
			.toList();
	}

	List<Mail> awaitAbout(String part, int count, Duration limit) {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(50))
			.atMost(limit)
			.ignoreExceptions()
			.until(() -> about(part).size() >= count);
		return about(part);
	}

	private Mail open(String id) {
		JsonNode mail = get("/api/v1/message/" + id);
		return new Mail(id, mail.get("To").get(0).get("Address").asString(), mail.get("Subject").asString(),
				mail.get("Text").asString(), mail.get("HTML").asString(), text("/api/v1/message/" + id + "/raw"));
	}

	private JsonNode get(String path) {
		return JSON.readTree(text(path));
	}

	private String text(String path) {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + path))
				.timeout(Duration.ofSeconds(10))
				.build();
			return this.http.send(request, HttpResponse.BodyHandlers.ofString()).body();
		}
		catch (Exception ex) {
			throw new IllegalStateException("The mail catcher does not answer at " + path, ex);
		}
	}

}
