package org.destek.notification.imap;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Logging in to a real Dovecot: whom to trust, and with what. */
class DovecotLoginTests extends DovecotTests {

	@ParameterizedTest
	@ValueSource(strings = { "tls", "starttls" })
	void trustsTheServerForWhomTheOfficesAuthorityVouches(String tls) {
		deliver(tls);
		try (ReadMailbox mailbox = read(protectedBy(tls))) {
			mailbox.awaitKept(tls);
		}
		assertThat(dovecot.log()).containsPattern("Login: user=<" + this.user + ">.* TLS");
	}

	@ParameterizedTest
	@CsvSource({ "tls, '', localhost, not-trusted", "starttls, '', localhost, not-trusted",
			"tls, mailbox, 127.0.0.1, not-trusted", "starttls, mailbox, 127.0.0.1, not-trusted",
			"tls, none, localhost, not-trusted", "tls, unknown, localhost, no-authority" })
	void tellsNoPasswordToAServerThatNobodyVouchesFor(String tls, String bundle, String host, String trouble) {
		Map<String, Object> settings = protectedBy(tls);
		settings.put("ssl-bundle", bundle);
		settings.put("host", host);
		try (ReadMailbox mailbox = read(settings)) {
			mailbox.awaitHealth("trouble=" + trouble);
		}
		assertThat(dovecot.log()).doesNotContain("<" + this.user + ">");
	}

	@Test
	void tellsNoPasswordToAServerWithoutStarttls() {
		Map<String, Object> settings = protectedBy("starttls");
		try (Dovecot open = Dovecot.started("ssl = no")) {
			settings.put("port", open.port());
			try (ReadMailbox mailbox = read(settings)) {
				mailbox.awaitHealth("trouble=no-tls");
			}
			assertThat(open.log()).doesNotContain("<" + this.user + ">");
		}
	}

	@Test
	void getsAFreshTokenForEveryLogin() {
		deliver("Birinci");
		try (ReadMailbox mailbox = read(withTokens())) {
			mailbox.awaitKept("Birinci");
			int given = TOKENS.given();
			TOKENS.expire();
			dovecot.doveadm("kick", this.user);
			deliver("Ikinci");
			mailbox.awaitKept("Birinci", "Ikinci");
			assertThat(TOKENS.given()).isEqualTo(given + 1);
		}
		assertThat(dovecot.log()).contains("Login: user=<" + this.user + ">, method=XOAUTH2");
		assertThat(TOKENS.asked()).contains("grant_type=client_credentials", "client_secret=s", "scope=mail");
	}

	@Test
	void asksWithWhatTheOwnerOfTheMailboxGave() {
		Map<String, Object> settings = withTokens();
		settings.put("oauth2.refresh-token", "given");
		deliver("Merhaba");
		try (ReadMailbox mailbox = read(settings)) {
			mailbox.awaitKept("Merhaba");
		}
		assertThat(TOKENS.asked()).contains("grant_type=refresh_token", "refresh_token=given");
	}

	@Test
	void saysWhatToDoWhenATokenIsNotTakenAndDoesNotInsist(CapturedOutput log) {
		TOKENS.openTo("somebody-else");
		int given = TOKENS.given();
		try (ReadMailbox mailbox = read(withTokens())) {
			mailbox.awaitHealth("trouble=login-refused");
			assertThat(mailbox.health()).startsWith("DEGRADED").contains("whether the client may open this mailbox");
			await().during(Duration.ofSeconds(1)).until(() -> TOKENS.given() == given + 1);
		}
		assertThat(log).contains(
				"The mailbox " + this.user + " cannot be read (AuthenticationFailedException): the server refuses");
	}

	@Test
	void saysWhatToDoWhenThereIsNoToken(CapturedOutput log) {
		TOKENS.fail(401);
		try (ReadMailbox mailbox = read(withTokens())) {
			mailbox.awaitHealth("trouble=token-refused");
		}
		assertThat(log).contains("(invalid_client): the token endpoint refuses; look at")
			.doesNotContain("elif@example.com");
		TOKENS.fail(503);
		try (ReadMailbox mailbox = read(withTokens())) {
			mailbox.awaitHealth("trouble=tokens-away");
			TOKENS.openTo(this.user);
			TOKENS.failIntrospection();
			mailbox.awaitHealth("trouble=login-away");
			deliver("Merhaba");
			TOKENS.openTo(this.user);
			mailbox.awaitKept("Merhaba");
			mailbox.awaitHealth("UP");
		}
	}

	@Test
	void leavesNoConnectionBehindWhenItIsStoppedWhileTheServerTakesItsTime() {
		TOKENS.delayIntrospection();
		try (ReadMailbox mailbox = read(withTokens())) {
			await().until(TOKENS::wasAsked);
			assertThat(mailbox.health()).contains("connected=false");
		}
		await().atMost(Duration.ofSeconds(20)).until(() -> dovecot.log().contains("Login: user=<" + this.user + ">"));
		await().atMost(Duration.ofSeconds(20)).until(() -> !dovecot.doveadm("who", "-1").contains(this.user));
	}

	private Map<String, Object> protectedBy(String tls) {
		Map<String, Object> settings = plain();
		settings.putAll(Map.of("tls", tls, "port", "tls".equals(tls) ? dovecot.tlsPort() : dovecot.port(), "ssl-bundle",
				"mailbox"));
		return settings;
	}

	private Map<String, Object> withTokens() {
		Map<String, Object> settings = plain();
		settings.remove("password");
		settings.putAll(Map.of("oauth2.token-uri", TOKENS.url("/token"), "oauth2.client-id", "destek",
				"oauth2.client-secret", "s", "oauth2.scope", "mail"));
		return settings;
	}

}
