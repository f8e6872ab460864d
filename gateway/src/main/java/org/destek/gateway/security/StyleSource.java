package org.destek.gateway.security;

/** The styles within pages, as the content security policy allows them. */
@FunctionalInterface
public interface StyleSource {

	/** Such as {@code 'sha256-…'} (CSP 3, hash source). */
	String policySource();

}
