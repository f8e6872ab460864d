package org.destek.ticket.report;

/**
 * How many requests had something in common.
 *
 * @param kind what: {@code topic}, {@code channel}, {@code day} or {@code hour}
 * @param value which one: a slug, a name, a date, a number
 * @param requests how many there were
 * @param waiting how many of them have had no answer and still wait for one
 * @param open how many of them are not solved
 * @param reopened how many of them were reopened
 * @param satisfaction what their requesters said
 */
record ReportCount(String kind, String value, long requests, long waiting, long open, long reopened,
		Satisfactions satisfaction) {

	boolean is(String other) {
		return this.kind.equals(other);
	}

	/**
	 * What requesters said when they were asked whether their problem was solved.
	 *
	 * @param yes how many said yes
	 * @param partly how many said partly
	 * @param no how many said no
	 */
	record Satisfactions(long yes, long partly, long no) {

		static final Satisfactions NONE = new Satisfactions(0, 0, 0);

		Satisfactions plus(Satisfactions other) {
			return new Satisfactions(this.yes + other.yes, this.partly + other.partly, this.no + other.no);
		}

	}

}
