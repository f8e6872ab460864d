package org.destek.notification.imap;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.destek.notification.leader.LeaderLock;
import org.destek.testing.server.SharedServers;

/** Reading mailboxes of a real Dovecot, as offices run it. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(classes = DovecotTests.MailboxSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class DovecotTests {

	static final ScriptedTokens TOKENS = new ScriptedTokens();

	private static final AtomicInteger USERS = new AtomicInteger();

	/** One for all tests; it ends with their program. */
	static Dovecot dovecot;

	@Autowired
	private ReadMailbox.Readers readers;

	String user;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		SharedServers.Database database = SharedServers.database("mailbox");
		registry.add("spring.ssl.bundle.pem.none.truststore.certificate", () -> "");
		registry.add("DESTEK_MAILBOX_CA", () -> dovecot.authority());
		registry.add("spring.r2dbc.url", database::r2dbcUrl);
		registry.add("spring.r2dbc.username", database::username);
		registry.add("spring.flyway.url", database::jdbcUrl);
		registry.add("spring.flyway.user", database::username);
	}

	@BeforeAll
	static void start() {
		Dovecot.require();
		if (dovecot == null) {
			dovecot = Dovecot.startedFor(TOKENS.url("/introspect"));
		}
	}

	@BeforeEach
	void nameMailbox() {
		this.user = "office-" + USERS.incrementAndGet();
		TOKENS.openTo(this.user);
	}

	void deliver(String text) {
		dovecot.deliver(this.user, mail(text));
	}

	byte[] mail(String text) {
		return "From: elif@example.com\nMessage-ID: <%s.%s@example.com>\n\n%s\n"
			.formatted(text.replace(' ', '.'), this.user, text)
			.getBytes(StandardCharsets.UTF_8);
	}

	ReadMailbox read(Map<String, Object> settings) {
		return this.readers.read(this.user, settings);
	}

	Map<String, Object> plain() {
		return new HashMap<>(Map.of("host", "localhost", "port", dovecot.port(), "tls", "none", "username", this.user,
				"password", Dovecot.PASSWORD, "poll", "1s"));
	}

	/** No more of the service than reads mailboxes. */
	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ SslAutoConfiguration.class, R2dbcAutoConfiguration.class,
			R2dbcTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
			FlywayAutoConfiguration.class, JacksonAutoConfiguration.class, CodecsAutoConfiguration.class,
			HttpClientAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class,
			WebClientAutoConfiguration.class })
	@Import({ AccessTokens.class, MailboxLogin.class, ArrivedMails.class, MailboxThreads.class, LeaderLock.class,
			ReadMailbox.Readers.class })
	static class MailboxSlice {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

}
