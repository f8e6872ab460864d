package org.destek.gateway.backend.desk;

/**
 * Somebody for whom an identity provider vouched.
 *
 * @param proof the address, signed
 * @param device what its person calls the browser, in a list of sessions; at most 80
 * characters
 */
public record VouchedSignIn(String proof, String device) {

	@Override
	public String toString() {
		return "VouchedSignIn[not shown]";
	}

}
