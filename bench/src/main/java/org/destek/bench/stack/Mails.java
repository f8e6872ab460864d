package org.destek.bench.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mails that have reached the server. */
public final class Mails {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

	private final Http http = new Http();

	private final String address;

	Mails(BenchedSystem system) {
		this.address = "http://localhost:" + system.port("DESTEK_MAILBOX_PORT") + "/api/v1/";
	}

	/** One of them. */
	public record Mail(String id, String to, String subject, Instant at) {
	}

	public void clear() {
		this.http.delete(this.address + "messages");
	}

	public int total() {
		return list(1).get("total").asInt();
	}

	/** When the newest came. */
	public Optional<Instant> newest() {
		return read(list(1)).stream().findFirst().map(Mail::at);
	}

	/** Those about a request, newest first; among the newest 200 alone. */
	public List<Mail> about(String code) {
		return read(list(200)).stream().filter((mail) -> mail.subject().contains(code)).toList();
	}

	/** The whole mail as it was sent. */
	public String raw(Mail mail) {
		return this.http.get(this.address + "message/" + mail.id() + "/raw").body();
	}

	/** Its plain text. */
	public String text(Mail mail) {
		return open(mail).get("Text").asString();
	}

	/** Its first link that holds a text and asks for no act. */
	public String link(Mail mail, String part) {
		return LINK.matcher(open(mail).get("HTML").asString())
			.results()
			.map((each) -> each.group(1).replace("&amp;", "&"))
			.filter((each) -> each.contains(part) && !each.contains("then="))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No link " + part + " in a mail"));
	}

	/** Asks again and again until there is one; fails at the limit. */
	public static <T> T await(String what, Duration limit, Supplier<Optional<T>> find) {
		long end = System.nanoTime() + limit.toNanos();
		while (System.nanoTime() < end) {
			Optional<T> found = find.get();
			if (found.isPresent()) {
				return found.get();
			}
			pause();
		}
		throw new IllegalStateException(what + " did not come within " + limit.toSeconds() + " s");
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private JsonNode open(Mail mail) {
		return JSON.readTree(this.http.get(this.address + "message/" + mail.id()).body());
	}

	private JsonNode list(int limit) {
		return JSON.readTree(this.http.get(this.address + "messages?start=0&limit=" + limit).body());
	}

	private static List<Mail> read(JsonNode list) {
		return StreamSupport.stream(list.get("messages").spliterator(), false)
			.map((each) -> new Mail(each.get("ID").asString(), each.get("To").get(0).get("Address").asString(),
					each.get("Subject").asString(), Instant.parse(each.get("Created").asString())))
			.toList();
	}

}
