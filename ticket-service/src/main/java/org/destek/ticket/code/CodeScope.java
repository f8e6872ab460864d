package org.destek.ticket.code;

/** By what codes are counted; a column of the challenges each. */
enum CodeScope {

	/** What they were opened for: one ticket, or one link. */
	ABOUT("about"),

	/** Who alone may redeem them. */
	HOLDER("holder"),

	/** The mailbox that they go to, whatever they are for. */
	ADDRESS("lower(address)");

	private final String column;

	CodeScope(String column) {
		this.column = column;
	}

	String column() {
		return this.column;
	}

}
