package org.destek.gateway.backend.identity;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.security.oauth2.core.oidc.StandardClaimNames;

/** Reads from a provider's claims by which address the office knows somebody. */
final class VouchedAddress {

	private VouchedAddress() {
	}

	/**
	 * The address that a provider vouches for.
	 * @param claims of the token of identity and of the provider's page about its user
	 * @param claim which of them holds the address
	 * @return empty when there is none, or the provider itself says that it was never
	 * proven (OpenID Connect Core 1.0, 5.1)
	 */
	static Optional<String> of(Map<String, Object> claims, String claim) {
		boolean mail = claim.equals(StandardClaimNames.EMAIL);
		// Some providers write it as a text.
		String verified = Objects.toString(claims.get(StandardClaimNames.EMAIL_VERIFIED), "");
		if (mail && verified.equalsIgnoreCase("false")) {
			return Optional.empty();
		}
		return Optional.ofNullable(claims.get(claim))
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.map(String::strip)
			.filter((address) -> address.contains("@"));
	}

}
