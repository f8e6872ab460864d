package org.destek.notification.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The notices of one claim, of which some may be given back untried. */
class ClaimedNotices {

	private final UUID claim;

	private final DispatchPermit permit;

	private final Instant lastStart;

	private final Map<UUID, Notice> untried = new LinkedHashMap<>();

	private boolean begun;

	private boolean ended;

	private boolean serverAway;

	/**
	 * A claim.
	 * @param claim its id
	 * @param notices what it holds
	 * @param permit asked before each mail: once it is stopping or over, the others are
	 * given back
	 * @param lastStart when too little is left of the lease to begin a mail
	 */
	ClaimedNotices(UUID claim, List<Notice> notices, DispatchPermit permit, Instant lastStart) {
		this.claim = claim;
		this.permit = permit;
		this.lastStart = lastStart;
		notices.forEach((notice) -> this.untried.put(notice.id(), notice));
	}

	UUID claim() {
		return this.claim;
	}

	DispatchPermit permit() {
		return this.permit;
	}

	/**
	 * Asks to begin a mail; the first may always begin.
	 * @param notice its notice
	 * @param now the time
	 * @return whether it is to be begun; if not, it is given back
	 */
	synchronized boolean begin(Notice notice, Instant now) {
		boolean over = this.ended || this.permit.isStopping() || this.permit.isOver() || now.isAfter(this.lastStart);
		if (over && this.begun) {
			this.ended = true;
			return false;
		}
		this.begun = true;
		return this.untried.remove(notice.id()) != null;
	}

	synchronized boolean hasUntried() {
		return !this.untried.isEmpty();
	}

	/** Begins no other mail, for the server cannot be talked to. */
	synchronized void endForTheServerIsAway() {
		this.ended = true;
		this.serverAway = true;
	}

	/**
	 * Begins no other mail.
	 * @return what was not begun and is to be given back; each notice once
	 */
	synchronized List<UUID> end() {
		this.ended = true;
		List<UUID> left = List.copyOf(this.untried.keySet());
		this.untried.clear();
		return left;
	}

	synchronized boolean isServerAway() {
		return this.serverAway;
	}

}
