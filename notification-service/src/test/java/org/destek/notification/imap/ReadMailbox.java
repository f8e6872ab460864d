package org.destek.notification.imap;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;

import org.destek.notification.leader.LeaderLock;

import static org.awaitility.Awaitility.await;

/** A mailbox that is read until it is closed, with the settings that operations write. */
final class ReadMailbox implements AutoCloseable {

	private final DatabaseClient database;

	private final String name;

	private final MailboxesHealthIndicator indicator;

	private final Disposable reading;

	private ReadMailbox(DatabaseClient database, String name, MailboxesHealthIndicator indicator, Mailboxes mailboxes) {
		this.database = database;
		this.name = name;
		this.indicator = indicator;
		// Reads beside the test, as the service's loop does, until the test closes it.
		this.reading = mailboxes.read(() -> {
		}).subscribe();
	}

	/** What the mailbox says and the service keeps of it. */
	List<String> kept() {
		return this.database.sql("""
				select convert_from(bytes, 'UTF8') as mail from mail_chunk join incoming_mail on id = mail_id
				 where mailbox = :name and bytes <> '' order by arrival
				""")
			.bind("name", this.name)
			.map((row) -> String.valueOf(row.get("mail", String.class)).replaceAll("(?s).*\r\n\r\n", "").strip())
			.all()
			.collectList()
			.block();
	}

	void awaitKept(String... texts) {
		await().pollInterval(Duration.ofMillis(20))
			.atMost(Duration.ofSeconds(20))
			.until(() -> kept().equals(List.of(texts)));
	}

	/** What operations see. */
	String health() {
		Health health = this.indicator.health();
		return health.getStatus() + " " + health.getDetails().get(this.name);
	}

	void awaitHealth(String words) {
		await().pollInterval(Duration.ofMillis(20))
			.atMost(Duration.ofSeconds(20))
			.until(() -> health().contains(words));
	}

	@Override
	public void close() {
		this.reading.dispose();
	}

	/** Begins to read mailboxes. */
	@TestComponent
	static class Readers {

		private final MailboxLogin login;

		private final ArrivedMails mails;

		private final MailboxThreads threads;

		private final LeaderLock leader;

		private final DatabaseClient database;

		Readers(MailboxLogin login, ArrivedMails mails, MailboxThreads threads, LeaderLock leader,
				DatabaseClient database) {
			this.login = login;
			this.mails = mails;
			this.threads = threads;
			this.leader = leader;
			this.database = database;
		}

		ReadMailbox read(String name, Map<String, Object> settings) {
			Map<String, Object> all = new HashMap<>(Map.of("destek.incoming.enabled", "true",
					"destek.incoming.batch-size", "3", "destek.incoming.max-size", "1MB"));
			settings.forEach((key, value) -> all.put("destek.incoming.mailboxes." + name + "." + key, value));
			MailboxesProperties properties = new Binder(new MapConfigurationPropertySource(all))
				.bind("destek.incoming", MailboxesProperties.class)
				.get();
			Mailboxes mailboxes = new Mailboxes(properties, this.login, this.mails, this.threads, this.leader,
					Clock.systemUTC(), new SimpleMeterRegistry());
			return new ReadMailbox(this.database, name, new MailboxesHealthIndicator(mailboxes, properties), mailboxes);
		}

	}

}
