package org.destek.gateway.backend.desk;

/**
 * Digits that were mailed, typed.
 *
 * @param challenge which digits
 * @param remember whether the browser stays signed in for thirty days
 * @param device what its person calls the browser, in a list of sessions; at most 80
 * characters
 */
public record SignIn(String challenge, String code, boolean remember, String device) {

	@Override
	public String toString() {
		return "SignIn[not shown]";
	}

}
