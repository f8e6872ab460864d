package org.destek.ticket.privacy;

/** Why a text is not a national identity number; the first that applies. */
public enum NationalIdProblem {

	/** Nothing was typed. */
	REQUIRED,

	/** Something else than the digits 0–9. */
	DIGITS,

	/** Digits, but not eleven. */
	LENGTH,

	/** Eleven digits that no number has: a zero in front or wrong check digits. */
	CHECK_DIGITS

}
