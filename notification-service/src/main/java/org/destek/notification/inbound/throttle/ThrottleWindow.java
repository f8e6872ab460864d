package org.destek.notification.inbound.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.inbound.classify.ClassifiedMail;
import org.destek.notification.inbound.classify.SenderAddress;

import static java.util.Objects.requireNonNull;

/**
 * The last five minutes: which mails had their effect, and which wait. Has room for five
 * mails of a stranger, ten to a ticket and a hundred of a known sender. Counts each
 * further mail as its time is given.
 */
final class ThrottleWindow {

	static final Duration WINDOW = Duration.ofMinutes(5);

	static final int OF_A_STRANGER = 5;

	static final int TO_A_TICKET = 10;

	static final int OF_A_KNOWN_SENDER = 100;

	private final Instant now;

	private final Map<String, List<Instant>> times = new HashMap<>();

	/** By ticket, the places in the order of arrival of those that wait. */
	private final Map<UUID, Map<UUID, Long>> waiting = new HashMap<>();

	ThrottleWindow(Instant now) {
		this.now = now;
	}

	Instant now() {
		return this.now;
	}

	/** Counts a mail that was given its time before, in any order. */
	void count(String key, Instant time) {
		List<Instant> counted = this.times.computeIfAbsent(key, (none) -> new ArrayList<>());
		counted.add(time);
		Collections.sort(counted);
	}

	/** Notes a mail that waits for its files or for one before it. */
	void wait(UUID ticket, UUID mail, long arrival) {
		this.waiting.computeIfAbsent(ticket, (none) -> new HashMap<>()).put(mail, arrival);
	}

	/**
	 * Gives a mail the time at which it may have its effect.
	 * @param open the mail; one that had its time already, or was released, may now
	 * @return the time; null when an earlier mail to the same ticket waits, for mails to
	 * a ticket stay in order
	 */
	@Nullable Instant give(ClassifiedMail open) {
		UUID ticket = open.classification().ticketId();
		Instant time = open.isThrottled() ? next(open, ticket) : this.now;
		if (ticket != null && time != null) {
			this.waiting.getOrDefault(ticket, new HashMap<>()).remove(open.mail().id());
		}
		return time;
	}

	private @Nullable Instant next(ClassifiedMail open, @Nullable UUID ticket) {
		String sender = SenderAddress.key(requireNonNull(open.sender()));
		if (ticket == null) {
			return counted(room(stranger(sender), OF_A_STRANGER), stranger(sender));
		}
		if (isBehind(ticket, open.mail().arrival())) {
			wait(ticket, open.mail().id(), open.mail().arrival());
			return null;
		}
		Instant onTicket = room(ticket(ticket), TO_A_TICKET);
		Instant ofSender = room(known(sender), OF_A_KNOWN_SENDER);
		return counted(onTicket.isAfter(ofSender) ? onTicket : ofSender, ticket(ticket), known(sender));
	}

	private boolean isBehind(UUID ticket, long arrival) {
		return this.waiting.getOrDefault(ticket, Map.of()).values().stream().anyMatch((each) -> each < arrival);
	}

	private Instant counted(Instant time, String... keys) {
		for (String key : keys) {
			count(key, time);
		}
		return time;
	}

	private Instant room(String key, int most) {
		List<Instant> counted = this.times.getOrDefault(key, List.of());
		Instant free = (counted.size() < most) ? this.now : counted.get(counted.size() - most).plus(WINDOW);
		return free.isAfter(this.now) ? free : this.now;
	}

	static String stranger(String sender) {
		return "stranger " + sender;
	}

	static String known(String sender) {
		return "known " + sender;
	}

	static String ticket(UUID ticket) {
		return "ticket " + ticket;
	}

}
