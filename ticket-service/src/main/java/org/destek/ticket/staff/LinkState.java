package org.destek.ticket.staff;

/**
 * What became of a link since it was signed.
 *
 * @param revoked whether it is no longer good
 * @param bound whether it was ever bound to a browser
 * @param boundHere whether it is bound to the browser that asks
 */
record LinkState(boolean revoked, boolean bound, boolean boundHere) {

	boolean opensHere() {
		return !this.bound || this.boundHere;
	}

}
