package org.destek.notification.incoming.mailbox;

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
			.doOnCancel(this.state::released)
			.retryWhen(Retry.from((signals) -> signals.concatMap((signal) -> pause(signal.failure()))));
	}

	private Mono<Long> pause(Throwable failure) {
		Trouble trouble = Trouble.of(failure);
		int before = this.state.broken(trouble);
		if (before == 0) {
			logger.warn("The mailbox {} cannot be read ({}): {}", this.name, TroubledMailboxException.nameOf(failure),
					trouble.advice());
		}
		logger.debug("The mailbox {} cannot be read", this.name, failure);
		return Mono.delay(trouble.pause(before));
	}

	private Flux<Place> session() {
		return Flux.usingWhen(this.login.open(this.mailbox, thread(), this.threads.alarms()), this::readOn,
				this::close);
	}

	private Mono<Void> close(ImapConnection connection) {
		return Mono.<Void>fromRunnable(connection::close).subscribeOn(this.threads.alarms());
	}

	private Flux<Place> readOn(ImapConnection connection) {
		logger.info("Reading the mailbox {}", this.name);
		this.state.connected();
		return Mono.fromCallable(connection::numbering)
			.subscribeOn(thread())
			.delayUntil(this::goBack)
			.flatMapMany((numbering) -> round(connection, numbering.uidValidity()).repeat());
	}

	private Mono<Place> round(ImapConnection connection, long validity) {
		return this.mails.place(this.name, validity)
			.flatMap((place) -> readAll(connection, place))
			.doOnNext(this.state::read)
			.delayUntil((place) -> news(connection));
	}

	/**
	 * A mailbox that was put back from an older copy gives numbers anew that were read
	 * already; one whose mails are deleted may hold some that were kept only.
	 */
	private Mono<Void> goBack(Numbering numbering) {
		boolean always = this.mailbox.afterReading() == AfterReading.DELETE;
		return this.mails.goBack(this.name, always ? numbering.fromTheBeginning() : numbering)
			.filter((gone) -> gone && !always)
			.doOnNext((gone) -> logger.warn("The mailbox {} counts its mails anew; all are read again", this.name))
			.then();
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
					: Mono.delay(this.mailbox.poll()).then(onThread(connection::ask)));
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
