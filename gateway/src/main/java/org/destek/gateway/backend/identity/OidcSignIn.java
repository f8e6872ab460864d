package org.destek.gateway.backend.identity;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import reactor.core.publisher.Mono;

import org.destek.links.LinkPurpose;
import org.destek.links.SignedTokens;

/** Has a provider's answer verified, and signs for ticket-service whom it vouched for. */
public class OidcSignIn {

	private static final Duration PROOF_LIFE = Duration.ofMinutes(1);

	private final ReactiveAuthenticationManager manager;

	private final SignedTokens tokens;

	private final String addressClaim;

	OidcSignIn(ReactiveAuthenticationManager manager, SignedTokens tokens, String addressClaim) {
		this.manager = manager;
		this.tokens = tokens;
		this.addressClaim = addressClaim;
	}

	/**
	 * Exchanges a code for a token of identity, and verifies that.
	 * @param pending what was asked
	 * @param state as it came back
	 * @param code as it came back
	 * @return whom the provider vouches for, signed; empty when it tells no address that
	 * was proven
	 * @throws org.springframework.security.core.AuthenticationException by the publisher,
	 * for an answer that is not to be believed
	 */
	public Mono<String> proof(ClientRegistration provider, PendingSignIn pending, String state, String code) {
		OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
			.state(state)
			.redirectUri(pending.redirect())
			.build();
		OAuth2AuthorizationExchange exchange = new OAuth2AuthorizationExchange(pending.request(provider), answer);
		return this.manager.authenticate(new OAuth2AuthorizationCodeAuthenticationToken(provider, exchange))
			.mapNotNull((verified) -> addressOf(verified).map(this::sign).orElse(null));
	}

	private Optional<String> addressOf(Authentication verified) {
		return (verified.getPrincipal() instanceof OidcUser user)
				? VouchedAddress.of(user.getClaims(), this.addressClaim) : Optional.empty();
	}

	private String sign(String address) {
		return this.tokens.sign(LinkPurpose.DESK_SIGN_IN, address, Map.of(), PROOF_LIFE);
	}

}
