package org.destek.notification.imap;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import reactor.core.publisher.Flux;

import org.destek.notification.leader.LeaderLock;

/** All mailboxes that are read, side by side. */
@Component
public class Mailboxes {

	/** In bytes: what is fetched of a mail at once, and kept as one chunk. */
	public static final int CHUNK_SIZE = 262_144;

	private final MailboxesProperties properties;

	private final MailboxLogin login;

	private final ArrivedMails mails;

	private final MailboxThreads threads;

	private final LeaderLock leader;

	private final Map<String, MailboxState> states = new LinkedHashMap<>();

	Mailboxes(MailboxesProperties properties, MailboxLogin login, ArrivedMails mails, MailboxThreads threads,
			LeaderLock leader, Clock clock, MeterRegistry meters) {
		this.properties = properties;
		this.login = login;
		this.mails = mails;
		this.threads = threads;
		this.leader = leader;
		if (properties.enabled()) {
			properties.mailboxes().keySet().forEach((name) -> this.states.put(name, new MailboxState(clock)));
		}
		this.states.forEach((name, state) -> Gauge.builder("destek.mailbox.age", state, (it) -> it.age().toSeconds())
			.tag("mailbox", name)
			.baseUnit("seconds")
			.description("How long ago the mailbox was last read")
			.register(meters));
	}

	/**
	 * Reads them all.
	 * @param news called whenever mails were kept
	 * @return never ends by itself, unless there are none
	 */
	public Flux<?> read(Runnable news) {
		return Flux.fromIterable(this.states.entrySet())
			.flatMap((each) -> new MailboxReader(each.getKey(), this.properties, this.login, this.mails, this.threads,
					each.getValue(), news)
				.read(this.leader), Math.max(1, this.states.size()));
	}

	/**
	 * The topic that a mailbox takes requests for.
	 * @param mailbox its name
	 * @return the topic's slug; empty when it takes none
	 */
	public Optional<String> topicOf(String mailbox) {
		return Optional.ofNullable(this.properties.mailboxes().get(mailbox))
			.map(MailboxProperties::topic)
			.filter(StringUtils::hasText);
	}

	/** Whether a mailbox is one of the mail catcher, where only this machine writes. */
	public boolean isCatcher(String mailbox) {
		return this.properties.isCatcher(mailbox);
	}

	/** Names of those that are read and are none of the mail catcher. */
	public List<String> fromElsewhere() {
		return this.properties.fromElsewhere();
	}

	Map<String, MailboxState> states() {
		return Collections.unmodifiableMap(this.states);
	}

}
