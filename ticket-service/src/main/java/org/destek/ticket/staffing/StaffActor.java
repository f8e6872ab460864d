package org.destek.ticket.staffing;

import org.destek.ticket.core.Agent;
import org.destek.ticket.topic.StaffMember;

/**
 * Somebody of the office who does something.
 *
 * @param member the entry of the topics file whose notice or link they used
 * @param name what the person is called
 */
public record StaffActor(StaffMember member, String name) {

	/**
	 * The person as tickets and events name them.
	 * @return the entry's address and the person's name
	 */
	public Agent agent() {
		return new Agent(this.member.address(), this.name);
	}

}
