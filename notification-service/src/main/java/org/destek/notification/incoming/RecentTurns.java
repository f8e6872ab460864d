package org.destek.notification.incoming;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * The turns of the last five minutes and the mails that wait, counted on as further mails
 * are given theirs. In any five minutes five mails of a stranger, ten to a ticket and a
 * hundred of a sender with good tokens have their turn.
 */
final class RecentTurns {

	static final Duration WINDOW = Duration.ofMinutes(5);

	static final int OF_A_STRANGER = 5;

	static final int TO_A_TICKET = 10;

	static final int OF_A_KNOWN_SENDER = 100;

	private final Instant now;

	private final Map<String, List<Instant>> turns = new HashMap<>();

	/** By ticket, the places in the order of arrival of those that wait. */
	private final Map<UUID, Map<UUID, Long>> waiting = new HashMap<>();

	RecentTurns(Instant now) {
		this.now = now;
	}

	Instant now() {
		return this.now;
	}

	/** Counts a turn that was given before, in any order. */
	void count(String key, Instant turn) {
		List<Instant> counted = this.turns.computeIfAbsent(key, (none) -> new ArrayList<>());
		counted.add(turn);
		Collections.sort(counted);
	}

	/** Notes a mail that waits for its files or for one before it. */
	void wait(UUID ticket, UUID mail, long arrival) {
		this.waiting.computeIfAbsent(ticket, (none) -> new HashMap<>()).put(mail, arrival);
	}

	/**
	 * Gives a mail its turn.
	 * @param open the mail; one that had its turn or was released has it now
	 * @return when its turn is; null when an earlier mail to the same ticket waits: what
	 * is written to a ticket stays in order
	 */
	@Nullable Instant give(OpenMail open) {
		UUID ticket = open.meaning().ticketId();
		Instant turn = open.takesTurn() ? next(open, ticket) : this.now;
		if (ticket != null && turn != null) {
			this.waiting.getOrDefault(ticket, new HashMap<>()).remove(open.mail().id());
		}
		return turn;
	}

	private @Nullable Instant next(OpenMail open, @Nullable UUID ticket) {
		String sender = Senders.key(requireNonNull(open.sender()));
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

	private Instant counted(Instant turn, String... keys) {
		for (String key : keys) {
			count(key, turn);
		}
		return turn;
	}

	private Instant room(String key, int most) {
		List<Instant> counted = this.turns.getOrDefault(key, List.of());
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
