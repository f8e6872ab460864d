package org.destek.gateway.backend.staff;

/**
 * What a link of the office shows before its browser is proven.
 *
 * @param code the ticket's
 * @param recipient the address that the notice went to
 */
public record StaffLink(String code, String recipient) {

	@Override
	public String toString() {
		return "StaffLink[not shown]";
	}

}
