package org.destek.ticket.core;

/**
 * A person of the office.
 *
 * @param address that of their entry in the topics file
 * @param name what the person is called
 */
public record Agent(String address, String name) {

	/**
	 * Whether the entry is the same, whoever of those behind it is meant.
	 * @param other the entry's address, in any case
	 * @return whether it is
	 */
	public boolean is(String other) {
		return this.address.equalsIgnoreCase(other);
	}

}
