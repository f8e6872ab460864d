package org.destek.gateway.backend.identity;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * What must come back, or be shown, when somebody returns from an identity provider.
 *
 * @param state ties the answer to the question (RFC 6749, 10.12)
 * @param nonce ties the token of identity to it (OpenID Connect Core 1.0, 3.1.2.1)
 * @param verifier shows that the code is asked for by who began (RFC 7636)
 * @param redirect where the provider was asked to send the browser
 */
public record PendingSignIn(String state, String nonce, String verifier, String redirect) {

	public static PendingSignIn of(OAuth2AuthorizationRequest request) {
		return new PendingSignIn(Objects.requireNonNull(request.getState()),
				Objects.requireNonNull(request.getAttribute(OidcParameterNames.NONCE)),
				Objects.requireNonNull(request.getAttribute(PkceParameterNames.CODE_VERIFIER)),
				Objects.requireNonNull(request.getRedirectUri()));
	}

	/** Reads {@link #text()}. */
	public static Optional<PendingSignIn> parse(String text) {
		String[] parts = text.split("\n", -1);
		return (parts.length == 4) ? Optional.of(new PendingSignIn(parts[0], parts[1], parts[2], parts[3]))
				: Optional.empty();
	}

	/** The same in lines, for a sealed cookie. */
	public String text() {
		return String.join("\n", this.state, this.nonce, this.verifier, this.redirect);
	}

	/** The question as it was asked. */
	OAuth2AuthorizationRequest request(ClientRegistration provider) {
		return OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(Objects.requireNonNull(provider.getProviderDetails().getAuthorizationUri()))
			.clientId(provider.getClientId())
			.scopes(provider.getScopes())
			.redirectUri(this.redirect)
			.state(this.state)
			.attributes(Map.of(OAuth2ParameterNames.REGISTRATION_ID, provider.getRegistrationId(),
					OidcParameterNames.NONCE, this.nonce, PkceParameterNames.CODE_VERIFIER, this.verifier))
			.build();
	}

	@Override
	public String toString() {
		return "PendingSignIn[not shown]";
	}

}
