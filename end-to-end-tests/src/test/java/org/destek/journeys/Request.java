package org.destek.journeys;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.destek.journeys.Desk.Answer;
import org.destek.journeys.MailCatcherClient.Mail;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A request that was sent, as its requester and the office see it.
 *
 * @param email its requester's address
 * @param office the address that its notices go to
 */
record Request(DestekSystem system, String code, String accessKey, String email, String office) {

	private static final Duration SOON = Duration.ofSeconds(20);

	/** Sends one, and waits until both sides have their first mail. */
	static Request about(DestekSystem system, String topic) {
		ObjectNode body = system.desk().request(topic, List.of());
		Answer accepted = system.desk().submit(body);
		assertThat(accepted.status()).as(accepted.body()).isEqualTo(201);
		String code = accepted.json().get("code").asString();
		system.mails().awaitAbout(code, 2, SOON);
		return new Request(system, code, accepted.json().get("accessKey").asString(),
				body.get("requester").get("email").asString(), topic + "@example.org");
	}

	JsonNode ticket() {
		return this.system.desk().get("/api/tickets/" + this.code, "Authorization", "Bearer " + this.accessKey).json();
	}

	String status() {
		return ticket().get("status").asString();
	}

	/** The notice of the request. */
	Mail staffMail() {
		return mail(this.office, "Yeni talep").orElseThrow();
	}

	/** Where a mail leads one of the office. */
	String staffLink(Mail mail) {
		return mail.link("/staff/tickets/" + this.code + "/enter/");
	}

	/**
	 * Follows a mailed link in a browser that no code was typed in yet, and types the one
	 * that is mailed then.
	 */
	void enterAsStaff(Page page, String link) {
		List<String> before = codes();
		page.navigate(link);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kodu gönder")).click();
		page.locator("[name=answer]").fill(awaitCode(before));
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bu tarayıcıda aç")).click();
		// A page that is closed while it still opens never ends, and the proof is lost.
		page.locator("[name=answer]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
	}

	/** The digits that were mailed to the office since then. */
	String awaitCode(List<String> before) {
		return Awaitility.await()
			.atMost(SOON)
			.pollInterval(Duration.ofMillis(100))
			.until(() -> codes().stream().filter((each) -> !before.contains(each)).findFirst(), Optional::isPresent)
			.orElseThrow();
	}

	/** All digits that were mailed to the office for this request. */
	List<String> codes() {
		return this.system.mails()
			.about(this.code)
			.stream()
			.filter((mail) -> mail.to().equals(this.office) && mail.subject().contains("Doğrulama kodu"))
			.map((mail) -> mail.text().replaceFirst("(?s).*?(?m)^(\\d{6})$.*", "$1"))
			.toList();
	}

	/** Where a mail leads the requester. */
	String requesterLink(Mail mail) {
		return mail.link("/tickets/" + this.code + "/enter/");
	}

	Mail awaitMailToRequester(String text) {
		return await(this.email, text);
	}

	Mail awaitMailToStaff(String text) {
		return await(this.office, text);
	}

	private Mail await(String address, String text) {
		return Awaitility.await()
			.atMost(SOON)
			.pollInterval(Duration.ofMillis(100))
			.until(() -> mail(address, text), Optional::isPresent)
			.orElseThrow();
	}

	private Optional<Mail> mail(String address, String text) {
		return this.system.mails()
			.about(this.code)
			.stream()
			.filter((mail) -> mail.to().equals(address) && mail.text().contains(text))
			.findFirst();
	}

}
