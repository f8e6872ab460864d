package org.destek.notification.imap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.util.IdGenerator;
import org.springframework.util.JdkIdGenerator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Keeps one batch of mails: small ones together, each large one by itself, piece by
 * piece, so that no mail need ever be in memory.
 */
final class MailFetch {

	private static final String TOO_LARGE = "too-large";

	private static final String CANNOT_BE_FETCHED = "cannot-be-fetched";

	/** Octets of mails that are in memory at once. */
	private static final long LOAD = 4L * 1024 * 1024;

	private final ImapConnection connection;

	private final Scheduler thread;

	private final ArrivedMails mails;

	private final long maxSize;

	private final IdGenerator ids = new JdkIdGenerator();

	MailFetch(ImapConnection connection, Scheduler thread, ArrivedMails mails, long maxSize) {
		this.connection = connection;
		this.thread = thread;
		this.mails = mails;
		this.maxSize = maxSize;
	}

	/**
	 * Keeps mails and moves the position past them.
	 * @param from the position before them
	 * @param uids the mails, in order
	 * @return how many were new, and how many there were
	 */
	Mono<Kept> keep(MailboxPosition from, List<Long> uids) {
		return Mono.fromCallable(() -> FirstChunks.sizes(this.connection, uids))
			.subscribeOn(this.thread)
			.flatMap((sizes) -> keepEach(new Kept(from, 0, List.of()), loads(uids, sizes)));
	}

	/** As many mails at once as are sure to find room in memory. */
	private static List<List<Long>> loads(List<Long> uids, Map<Long, Long> sizes) {
		List<List<Long>> loads = new ArrayList<>();
		long room = 0;
		for (Long uid : uids) {
			long weight = Math.min(sizes.getOrDefault(uid, (long) Mailboxes.CHUNK_SIZE), Mailboxes.CHUNK_SIZE);
			if (loads.isEmpty() || weight > room) {
				loads.add(new ArrayList<>());
				room = LOAD;
			}
			loads.get(loads.size() - 1).add(uid);
			room -= weight;
		}
		return loads;
	}

	private Mono<Kept> keepEach(Kept start, List<List<Long>> loads) {
		Mono<Kept> kept = Mono.just(start);
		for (List<Long> load : loads) {
			kept = kept.flatMap(
					(before) -> fetch(load).flatMap((chunks) -> keepAll(before, load.get(load.size() - 1), chunks)));
		}
		return kept;
	}

	private Mono<List<FirstChunk>> fetch(List<Long> load) {
		return Mono.fromCallable(() -> FirstChunks.of(this.connection, load)).subscribeOn(this.thread);
	}

	private Mono<Kept> keepAll(Kept start, long to, List<FirstChunk> chunks) {
		Mono<Kept> kept = Mono.just(start);
		for (List<FirstChunk> run : runs(chunks)) {
			kept = kept.flatMap((before) -> keepRun(before, run));
		}
		// Whatever went away meanwhile is passed over.
		return kept.flatMap((before) -> (before.position().uid() == to) ? Mono.just(before)
				: this.mails.keep(before.position(), to, List.of()).thenReturn(before.and(to, 0, List.of())));
	}

	private Mono<Kept> keepRun(Kept before, List<FirstChunk> run) {
		long to = run.get(run.size() - 1).uid();
		return Flux.fromIterable(run)
			.concatMap((chunk) -> arrived(before.position(), chunk))
			.collectList()
			.flatMap((arrived) -> this.mails.keep(before.position(), to, arrived)
				.map((fresh) -> before.and(to, fresh, fetched(run, arrived))));
	}

	/** The UIDs of those that are kept as they came, or too large to be. */
	private static List<Long> fetched(List<FirstChunk> run, List<ArrivedMail> arrived) {
		return IntStream.range(0, run.size())
			.filter((each) -> !CANNOT_BE_FETCHED.equals(arrived.get(each).refusal()))
			.mapToObj((each) -> run.get(each).uid())
			.toList();
	}

	/** Large mails are runs of their own: they take their time. */
	private static List<List<FirstChunk>> runs(List<FirstChunk> chunks) {
		List<List<FirstChunk>> runs = new ArrayList<>();
		boolean open = false;
		for (FirstChunk chunk : chunks) {
			if (!open || !chunk.isWhole()) {
				runs.add(new ArrayList<>());
			}
			runs.get(runs.size() - 1).add(chunk);
			open = chunk.isWhole();
		}
		return runs;
	}

	private Mono<ArrivedMail> arrived(MailboxPosition position, FirstChunk chunk) {
		UUID id = this.ids.generateId();
		if (chunk.isRefused()) {
			return Mono.just(unfetched(id, position.at(chunk.uid())));
		}
		if (chunk.size() > this.maxSize) {
			return Mono.just(headersOnly(id, chunk, chunk.size()));
		}
		MailFingerprint content = new MailFingerprint(chunk.bytes());
		if (chunk.isWhole()) {
			return Mono.just(new ArrivedMail(id, content.messageId(), content.sha256Hex(), chunk.bytes().length,
					chunk.bytes(), null));
		}
		return this.mails.keepChunk(id, 0, chunk.bytes())
			.then(keepRest(id, chunk.uid(), content))
			.flatMap((size) -> (size <= this.maxSize)
					? Mono.just(new ArrivedMail(id, content.messageId(), content.sha256Hex(), size, null, null))
					: this.mails.dropChunks(id).thenReturn(headersOnly(id, chunk, size)))
			.onErrorResume(FirstChunks::isRefusal,
					(refusal) -> this.mails.dropChunks(id).thenReturn(unfetched(id, position.at(chunk.uid()))));
	}

	private Mono<Long> keepRest(UUID id, long uid, MailFingerprint content) {
		return Flux.range(1, (int) (this.maxSize / Mailboxes.CHUNK_SIZE) + 1)
			.concatMap((number) -> keepNext(id, uid, number, content), 1)
			.takeUntil((length) -> length < Mailboxes.CHUNK_SIZE)
			.reduce((long) Mailboxes.CHUNK_SIZE, Long::sum);
	}

	private Mono<Integer> keepNext(UUID id, long uid, int number, MailFingerprint content) {
		return Mono.fromCallable(() -> this.connection.chunk(uid, number))
			.subscribeOn(this.thread)
			.doOnNext(content::add)
			.flatMap((bytes) -> this.mails.keepChunk(id, number, bytes).thenReturn(bytes.length));
	}

	/** Known by its position: there is nothing else to know it by. */
	private static ArrivedMail unfetched(UUID id, MailboxPosition position) {
		byte[] nothing = new byte[0];
		return new ArrivedMail(id, "uid-%s-%d-%d".formatted(position.mailbox(), position.uidValidity(), position.uid()),
				new MailFingerprint(nothing).sha256Hex(), 0, nothing, CANNOT_BE_FETCHED);
	}

	private static ArrivedMail headersOnly(UUID id, FirstChunk chunk, long size) {
		byte[] headers = Arrays.copyOf(chunk.bytes(), MailFingerprint.endOfHeaders(chunk.bytes()));
		MailFingerprint content = new MailFingerprint(headers);
		return new ArrivedMail(id, content.messageId(), content.sha256Hex(), size, headers, TOO_LARGE);
	}

	/**
	 * What a batch came to.
	 *
	 * @param position the position after it
	 * @param fresh mails that were new
	 * @param fetched the UIDs of those that the server gave
	 */
	record Kept(MailboxPosition position, long fresh, List<Long> fetched) {

		Kept and(long uid, long fresh, List<Long> fetched) {
			List<Long> all = new ArrayList<>(this.fetched);
			all.addAll(fetched);
			return new Kept(this.position.at(uid), this.fresh + fresh, List.copyOf(all));
		}

	}

}
