package org.destek.gateway.limits;

import java.util.concurrent.atomic.LongAdder;

import org.springframework.stereotype.Component;

/**
 * Counts what limits refused until ticket-service takes the count: the gateway stores
 * nothing.
 */
@Component
public class RefusalCounter {

	private final LongAdder ownDoing = new LongAdder();

	private final LongAdder sharedAddress = new LongAdder();

	/** A browser was refused for what it did itself. */
	void forItsOwnDoing() {
		this.ownDoing.increment();
	}

	/** A browser was refused for what its whole subnet did. */
	void forItsAddress() {
		this.sharedAddress.increment();
	}

	/** What was counted since it was last taken. */
	public Counted take() {
		return new Counted(this.ownDoing.sumThenReset(), this.sharedAddress.sumThenReset());
	}

	/** Counts again what could not be handed over. */
	public void putBack(Counted counted) {
		this.ownDoing.add(counted.ownDoing());
		this.sharedAddress.add(counted.sharedAddress());
	}

	/**
	 * What was refused.
	 *
	 * @param ownDoing to browsers for what they did themselves
	 * @param sharedAddress to browsers for what their whole subnet did
	 */
	public record Counted(long ownDoing, long sharedAddress) {

		public boolean isNone() {
			return this.ownDoing == 0 && this.sharedAddress == 0;
		}

	}

}
