package org.destek.notification.replytext;

/**
 * What stands above an earlier mail: a quoting line, a block of headers, a separator.
 *
 * @param start its first line
 * @param end the line below it
 * @param below what stands below it
 * @param certain whether it says enough to go together with a mail of ours
 * @param ours whether it names us
 */
record QuoteHeader(int start, int end, Below below, boolean certain, boolean ours) {

	/** What stands below a header. */
	enum Below {

		/** Lines that the mail's form marks as quoted. */
		MARKED,
		/** Unmarked lines of an earlier mail, and whatever was written among them. */
		UNMARKED,
		/** The writer's own words: it only looks like a header. */
		OWN

	}

	QuoteHeader above(Below other, boolean named) {
		return new QuoteHeader(this.start, this.end, other, this.certain, named);
	}

	boolean isOne() {
		return this.below != Below.OWN;
	}

}
