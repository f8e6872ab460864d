package org.destek.notification.incoming.mailbox;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

import org.destek.notification.incoming.mailbox.MailboxProperties.AfterReading;

/**
 * Reads one mailbox for as long as the service runs: keeps what is new, then waits for
 * the server's word (IDLE, RFC 2177) or for the next poll, and begins anew after every
 * failure.
 */
final class MailboxReader {

	private static final Logger logger = LoggerFactory.getLogger(MailboxReader.class);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private final String name;

	private final MailboxProperties mailbox;

	private final MailboxesProperties properties;

	private final MailboxLogin login;

	private final ArrivedMails mails;

	private final MailboxThreads threads;

	private final MailboxState state;

	private final Runnable news;

	MailboxReader(String name, MailboxesProperties properties, MailboxLogin login, ArrivedMails mails,
			MailboxThreads threads, MailboxState state, Runnable news) {
		this.name = name;
		this.mailbox = properties.mailbox(name);
		this.properties = properties;
		this.login = login;
		this.mails = mails;
		this.threads = threads;
		this.state = state;
		this.news = news;
	}

	/**
	 * Reads on from where reading was left.
	 * @param sole sees to it that no other copy reads meanwhile
	 * @return never ends by itself
	 */
	Flux<?> read(SoleWork sole) {
		return sole.alone("mailbox " + this.name, this::session)
			.doOnError(this.state::broken)
			.doOnCancel(this.state::released)
			.retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
				.maxBackoff(LONGEST_PAUSE)
				.transientErrors(true)
				.doBeforeRetry(this::tell));
	}

	private void tell(Retry.RetrySignal signal) {
		if (signal.totalRetriesInARow() == 0) {
			logger.warn("The mailbox {} cannot be read ({}); it is tried again", this.name,
					signal.failure().getClass().getSimpleName());
		}
		logger.debug("The mailbox {} cannot be read", this.name, signal.failure());
	}

	private Flux<Place> session() {
		return Flux.usingWhen(open(), this::readOn, this::close);
	}

	private Mono<ImapConnection> open() {
		return this.login.secretFor(this.mailbox)
			.flatMap((secret) -> Mono
				.fromCallable(() -> ImapConnection.open(this.mailbox, secret, this.threads.alarms()))
				.subscribeOn(thread()));
	}

	private Mono<Void> close(ImapConnection connection) {
		return Mono.<Void>fromRunnable(connection::close).subscribeOn(this.threads.alarms());
	}

	private Flux<Place> readOn(ImapConnection connection) {
		logger.info("Reading the mailbox {}", this.name);
		this.state.connected();
		return Mono.fromCallable(connection::uidValidity)
			.subscribeOn(thread())
			.flatMapMany((validity) -> round(connection, validity).repeat());
	}

	private Mono<Place> round(ImapConnection connection, long validity) {
		return this.mails.place(this.name, validity)
			.flatMap((place) -> readAll(connection, place))
			.doOnNext(this.state::read)
			.delayUntil((place) -> news(connection));
	}

	private Mono<Place> readAll(ImapConnection connection, Place place) {
		MailFetch fetch = new MailFetch(connection, thread(), this.mails, this.properties.maxSize().toBytes());
		return Mono.fromCallable(() -> connection.uidsAfter(place.uid()))
			.subscribeOn(thread())
			.flatMapMany((uids) -> Flux.fromIterable(uids).buffer(this.properties.batchSize()))
			.concatMap((uids) -> this.mails.place(this.name, place.uidValidity())
				.flatMap((current) -> fetch.keep(current, uids))
				.delayUntil((kept) -> deleted(connection, kept.fetched())), 1)
			.doOnNext(this::announce)
			.map(MailFetch.Kept::place)
			.takeLast(1)
			.next()
			.defaultIfEmpty(place);
	}

	private void announce(MailFetch.Kept kept) {
		this.state.read(kept.place());
		logger.info("Kept {} of {} mails of the mailbox {}, up to {}", kept.fresh(), kept.fetched().size(), this.name,
				kept.place().uid());
		this.news.run();
	}

	private Mono<Void> deleted(ImapConnection connection, List<Long> uids) {
		if (this.mailbox.afterReading() == AfterReading.KEEP || uids.isEmpty()) {
			return Mono.empty();
		}
		return onThread(() -> connection.delete(uids));
	}

	private Mono<Void> news(ImapConnection connection) {
		return Mono.fromCallable(connection::canIdle)
			.subscribeOn(thread())
			.flatMap((able) -> able ? onThread(() -> connection.idle(this.mailbox.poll()))
					: Mono.delay(this.mailbox.poll()).then());
	}

	private Mono<Void> onThread(ImapCall call) {
		return Mono.<Void>fromCallable(() -> {
			call.run();
			return null;
		}).subscribeOn(thread());
	}

	private Scheduler thread() {
		return this.threads.of(this.name);
	}

	/** What may fail as a connection does. */
	private interface ImapCall {

		void run() throws Exception;

	}

}
