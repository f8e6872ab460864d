package org.destek.bench.stack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.destek.bench.load.SampleRequest;
import org.destek.bench.stack.Mails.Mail;

/** Sends requests one by one, and opens their pages as student and office do. */
public final class Requests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final Pattern DIGITS = Pattern.compile("(?m)^(\\d{6})\\s*$");

	private static final Pattern CHALLENGE = Pattern.compile("name=\"challenge\" value=\"([^\"]+)\"");

	private static final JsonMapper JSON = new JsonMapper();

	private final String address;

	private final Mails mails;

	/** Proved once to read the office's mailbox. */
	private final Http office = new Http();

	private boolean proved;

	public Requests(Probe probe) {
		this.address = probe.system().address();
		this.mails = probe.mails();
	}

	/** A request that was taken. */
	public record Taken(String code, String accessKey, String email) {
	}

	public Taken submit() {
		String email = SampleRequest.email();
		Http.Answer answer = new Http().post(this.address + "/api/tickets", "application/json",
				SampleRequest.json(email), "Idempotency-Key", UUID.randomUUID().toString(), "Accept-Language", "tr");
		if (answer.status() != 201) {
			throw new IllegalStateException("A request was not taken: " + answer.status() + " " + answer.body());
		}
		JsonNode receipt = JSON.readTree(answer.body());
		return new Taken(receipt.get("code").asString(), receipt.get("accessKey").asString(), email);
	}

	/** Waits for a mail about a request to an address. */
	public Mail mail(Taken request, String to) {
		return Mails.await("The mail to " + to, SOON,
				() -> this.mails.about(request.code()).stream().filter((mail) -> mail.to().equals(to)).findFirst());
	}

	/** For the load: the follow page and the cookie that opens it. */
	public String followPage(Taken request) {
		Http browser = new Http();
		Mail mail = mail(request, request.email());
		require(browser.get(this.mails.link(mail, "/tickets/" + request.code() + "/enter/")));
		String page = "/tickets/" + request.code();
		return page + "\t" + browser.cookies(this.address + page);
	}

	/** For the load: the API's address and the key. */
	public String ticket(Taken request) {
		return "/api/tickets/" + request.code() + "\tBearer " + request.accessKey();
	}

	/** For the load: the office's page and the cookies that open it. */
	public String staffPage(Taken request) {
		Mail mail = mail(request, SampleRequest.OFFICE);
		require(this.office.get(this.mails.link(mail, "/staff/tickets/" + request.code() + "/enter/")));
		String page = "/staff/tickets/" + request.code();
		if (!this.proved) {
			prove(request, page);
		}
		require(this.office.get(this.address + page));
		return page + "\t" + this.office.cookies(this.address + page);
	}

	private void prove(Taken request, String page) {
		Http.Answer asked = this.office.post(this.address + page + "/code", "application/x-www-form-urlencoded", "");
		require(asked);
		Matcher challenge = CHALLENGE.matcher(asked.body());
		if (!challenge.find()) {
			throw new IllegalStateException("The page asks for no code");
		}
		String digits = Mails.await("The code", SOON, () -> code(request));
		require(this.office.post(this.address + page + "/browsers", "application/x-www-form-urlencoded",
				"challenge=" + challenge.group(1) + "&answer=" + digits));
		this.proved = true;
	}

	private Optional<String> code(Taken request) {
		List<Mail> codes = this.mails.about(request.code())
			.stream()
			.filter((mail) -> mail.to().equals(SampleRequest.OFFICE) && mail.subject().contains("Doğrulama kodu"))
			.toList();
		return codes.stream()
			.map((mail) -> DIGITS.matcher(this.mails.text(mail)))
			.filter(Matcher::find)
			.map((found) -> found.group(1))
			.findFirst();
	}

	private static void require(Http.Answer answer) {
		if (answer.status() != 200) {
			throw new IllegalStateException(answer.address() + " answers " + answer.status());
		}
	}

}
