package org.destek.notification.incoming.mailbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.util.IdGenerator;
import org.springframework.util.JdkIdGenerator;

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
	 * Keeps mails and moves the place past them.
	 * @param from the place before them
	 * @param uids the mails, in order
	 * @return how many were new, and how many there were
	 */
	Mono<Kept> keep(Place from, List<Long> uids) {
		return Mono.fromCallable(() -> FirstParts.sizes(this.connection, uids))
			.subscribeOn(this.thread)
			.flatMap((sizes) -> keepEach(new Kept(from, 0, List.of()), loads(uids, sizes)));
	}

	/** As many mails at once as are sure to find room in memory. */
	private static List<List<Long>> loads(List<Long> uids, Map<Long, Long> sizes) {
		List<List<Long>> loads = new ArrayList<>();
		long room = 0;
		for (Long uid : uids) {
			long weight = Math.min(sizes.getOrDefault(uid, (long) ImapConnection.PART), ImapConnection.PART);
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
			kept = kept
				.flatMap((before) -> fetch(load).flatMap((parts) -> keepAll(before, load.get(load.size() - 1), parts)));
		}
		return kept;
	}

	private Mono<List<FirstPart>> fetch(List<Long> load) {
		return Mono.fromCallable(() -> FirstParts.of(this.connection, load)).subscribeOn(this.thread);
	}

	private Mono<Kept> keepAll(Kept start, long to, List<FirstPart> parts) {
		Mono<Kept> kept = Mono.just(start);
		for (List<FirstPart> run : runs(parts)) {
			kept = kept.flatMap((before) -> keepRun(before, run));
		}
		// Whatever went away meanwhile is passed over.
		return kept.flatMap((before) -> (before.place().uid() == to) ? Mono.just(before)
				: this.mails.keep(before.place(), to, List.of()).thenReturn(before.and(to, 0, List.of())));
	}

	private Mono<Kept> keepRun(Kept before, List<FirstPart> run) {
		long to = run.get(run.size() - 1).uid();
		return Flux.fromIterable(run)
			.concatMap((part) -> arrived(before.place(), part))
			.collectList()
			.flatMap((arrived) -> this.mails.keep(before.place(), to, arrived)
				.map((fresh) -> before.and(to, fresh, fetched(run, arrived))));
	}

	/** The UIDs of those that are kept as they came, or too large to be. */
	private static List<Long> fetched(List<FirstPart> run, List<ArrivedMail> arrived) {
		return IntStream.range(0, run.size())
			.filter((each) -> !CANNOT_BE_FETCHED.equals(arrived.get(each).refusal()))
			.mapToObj((each) -> run.get(each).uid())
			.toList();
	}

	/** Large mails are runs of their own: they take their time. */
	private static List<List<FirstPart>> runs(List<FirstPart> parts) {
		List<List<FirstPart>> runs = new ArrayList<>();
		boolean open = false;
		for (FirstPart part : parts) {
			if (!open || !part.isWhole()) {
				runs.add(new ArrayList<>());
			}
			runs.get(runs.size() - 1).add(part);
			open = part.isWhole();
		}
		return runs;
	}

	private Mono<ArrivedMail> arrived(Place place, FirstPart part) {
		UUID id = this.ids.generateId();
		if (part.isRefused()) {
			return Mono.just(unfetched(id, place.at(part.uid())));
		}
		if (part.size() > this.maxSize) {
			return Mono.just(headersOnly(id, part, part.size()));
		}
		WrittenContent content = new WrittenContent(part.bytes());
		if (part.isWhole()) {
			return Mono.just(new ArrivedMail(id, content.messageId(), content.sha256Hex(), part.bytes().length,
					part.bytes(), null));
		}
		return this.mails.keepChunk(id, 0, part.bytes())
			.then(keepRest(id, part.uid(), content))
			.flatMap((size) -> (size <= this.maxSize)
					? Mono.just(new ArrivedMail(id, content.messageId(), content.sha256Hex(), size, null, null))
					: this.mails.dropChunks(id).thenReturn(headersOnly(id, part, size)))
			.onErrorResume(FirstParts::isRefusal,
					(refusal) -> this.mails.dropChunks(id).thenReturn(unfetched(id, place.at(part.uid()))));
	}

	private Mono<Long> keepRest(UUID id, long uid, WrittenContent content) {
		return Flux.range(1, (int) (this.maxSize / ImapConnection.PART) + 1)
			.concatMap((number) -> keepPart(id, uid, number, content), 1)
			.takeUntil((length) -> length < ImapConnection.PART)
			.reduce((long) ImapConnection.PART, Long::sum);
	}

	private Mono<Integer> keepPart(UUID id, long uid, int number, WrittenContent content) {
		return Mono.fromCallable(() -> this.connection.part(uid, number))
			.subscribeOn(this.thread)
			.doOnNext(content::add)
			.flatMap((bytes) -> this.mails.keepChunk(id, number, bytes).thenReturn(bytes.length));
	}

	/** Known by its place: there is nothing else to know it by. */
	private static ArrivedMail unfetched(UUID id, Place place) {
		byte[] nothing = new byte[0];
		return new ArrivedMail(id, "uid-%s-%d-%d".formatted(place.mailbox(), place.uidValidity(), place.uid()),
				new WrittenContent(nothing).sha256Hex(), 0, nothing, CANNOT_BE_FETCHED);
	}

	private static ArrivedMail headersOnly(UUID id, FirstPart part, long size) {
		byte[] headers = Arrays.copyOf(part.bytes(), WrittenContent.endOfHeaders(part.bytes()));
		WrittenContent content = new WrittenContent(headers);
		return new ArrivedMail(id, content.messageId(), content.sha256Hex(), size, headers, TOO_LARGE);
	}

	/**
	 * What a batch came to.
	 *
	 * @param place the place after it
	 * @param fresh mails that were new
	 * @param fetched the UIDs of those that the server gave
	 */
	record Kept(Place place, long fresh, List<Long> fetched) {

		Kept and(long uid, long fresh, List<Long> fetched) {
			List<Long> all = new ArrayList<>(this.fetched);
			all.addAll(fetched);
			return new Kept(this.place.at(uid), this.fresh + fresh, List.copyOf(all));
		}

	}

}
