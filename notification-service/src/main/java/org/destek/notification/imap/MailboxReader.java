package org.destek.notification.imap;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

import org.destek.notification.imap.MailboxProperties.AfterReading;
import org.destek.notification.leader.LeaderLock;

/**
 * Reads one mailbox for as long as the service runs: keeps what is new, then waits for
 * the server's word (IDLE, RFC 2177) or for the next poll, and starts again after every
 * failure.
 */
final class MailboxReader {

	private static final Logger logger = LoggerFactory.getLogger(MailboxReader.class);

	private static final Duration AFTER_MAILS = Duration.ofSeconds(2);

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
	 * @param leader sees to it that no other copy reads meanwhile
	 * @return never ends by itself
	 */
	Flux<?> read(LeaderLock leader) {
		return leader.whileLeading("mailbox " + this.name, this::session)
			.doOnCancel(this.state::released)
			.retryWhen(Retry.from((signals) -> signals.concatMap((signal) -> pause(signal.failure()))));
	}

	private Mono<Long> pause(Throwable failure) {
		MailboxFault fault = MailboxFault.of(failure);
		int before = this.state.broken(fault);
		if (before == 0) {
			logger.warn("The mailbox {} cannot be read ({}): {}", this.name, MailboxFaultException.nameOf(failure),
					fault.advice());
		}
		logger.debug("The mailbox {} cannot be read", this.name, failure);
		return Mono.delay(fault.pause(before));
	}

	private Flux<MailboxPosition> session() {
		return Flux.usingWhen(this.login.open(this.mailbox, thread(), this.threads.alarms()), this::readOn,
				this::close);
	}

	private Mono<Void> close(ImapConnection connection) {
		return Mono.<Void>fromRunnable(connection::close).subscribeOn(this.threads.alarms());
	}

	private Flux<MailboxPosition> readOn(ImapConnection connection) {
		logger.info("Reading the mailbox {}", this.name);
		this.state.connected();
		return Mono.fromCallable(connection::uidState)
			.subscribeOn(thread())
			.delayUntil(this::goBack)
			.flatMapMany((uidState) -> readAndWait(connection, uidState.uidValidity()).repeat());
	}

	private Mono<MailboxPosition> readAndWait(ImapConnection connection, long validity) {
		return this.mails.position(this.name, validity)
			.flatMap((before) -> readAll(connection, before).doOnNext(this.state::read)
				.delayUntil((now) -> news(connection, longestWait(before, now, this.mailbox.poll()))));
	}

	/**
	 * Mails often come in groups, and some servers say nothing of one that came between
	 * the search and the IDLE (RFC 2177 leaves it open): so after mails it is looked
	 * again soon.
	 * @param before where the search began
	 * @param now where it ended
	 * @param poll how long is waited at most while nothing comes
	 */
	static Duration longestWait(MailboxPosition before, MailboxPosition now, Duration poll) {
		return (now.equals(before) || poll.compareTo(AFTER_MAILS) < 0) ? poll : AFTER_MAILS;
	}

	/**
	 * A mailbox that was put back from an older copy gives numbers again that were read
	 * already; one whose mails are deleted may hold some that were kept only.
	 */
	private Mono<Void> goBack(UidState uidState) {
		boolean always = this.mailbox.afterReading() == AfterReading.DELETE;
		return this.mails.goBack(this.name, always ? uidState.fromTheBeginning() : uidState)
			.filter((gone) -> gone && !always)
			.doOnNext((gone) -> logger.warn("The mailbox {} counts its mails from a new beginning; all are read again",
					this.name))
			.then();
	}

	private Mono<MailboxPosition> readAll(ImapConnection connection, MailboxPosition position) {
		MailFetch fetch = new MailFetch(connection, thread(), this.mails, this.properties.maxSize().toBytes());
		return Mono.fromCallable(() -> connection.uidsAfter(position.uid()))
			.subscribeOn(thread())
			.flatMapMany((uids) -> Flux.fromIterable(uids).buffer(this.properties.batchSize()))
			.concatMap((uids) -> this.mails.position(this.name, position.uidValidity())
				.flatMap((current) -> fetch.keep(current, uids))
				.delayUntil((kept) -> deleted(connection, kept.fetched())), 1)
			.doOnNext(this::announce)
			.map(MailFetch.Kept::position)
			.takeLast(1)
			.next()
			.defaultIfEmpty(position);
	}

	private void announce(MailFetch.Kept kept) {
		this.state.read(kept.position());
		logger.info("Kept {} of {} mails of the mailbox {}, up to {}", kept.fresh(), kept.fetched().size(), this.name,
				kept.position().uid());
		this.news.run();
	}

	private Mono<Void> deleted(ImapConnection connection, List<Long> uids) {
		if (this.mailbox.afterReading() == AfterReading.KEEP || uids.isEmpty()) {
			return Mono.empty();
		}
		return onThread(() -> connection.delete(uids));
	}

	private Mono<Void> news(ImapConnection connection, Duration longest) {
		return Mono.fromCallable(connection::canIdle)
			.subscribeOn(thread())
			.flatMap((able) -> able ? onThread(() -> connection.idle(longest))
					: Mono.delay(longest).then(onThread(connection::ask)));
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
