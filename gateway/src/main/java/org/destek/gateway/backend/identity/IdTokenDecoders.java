package org.destek.gateway.backend.identity;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Verifies tokens of identity by their provider's keys, with a client that waits a
 * bounded time for them; signed the ways that providers sign, never by a shared secret.
 */
class IdTokenDecoders implements ReactiveJwtDecoderFactory<ClientRegistration> {

	private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256,
			SignatureAlgorithm.ES256);

	private final WebClient client;

	private final Map<String, ReactiveJwtDecoder> decoders = new ConcurrentHashMap<>();

	IdTokenDecoders(WebClient client) {
		this.client = client;
	}

	@Override
	public ReactiveJwtDecoder createDecoder(ClientRegistration provider) {
		return this.decoders.computeIfAbsent(provider.getRegistrationId(), (id) -> decoder(provider));
	}

	private ReactiveJwtDecoder decoder(ClientRegistration provider) {
		String keys = Objects.requireNonNull(provider.getProviderDetails().getJwkSetUri(),
				"The provider tells no address of its keys");
		NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(keys)
			.webClient(this.client)
			.jwsAlgorithms((algorithms) -> algorithms.addAll(ALGORITHMS))
			.build();
		decoder.setJwtValidator(
				new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
		return decoder;
	}

}
