package org.destek.gateway.backend.identity;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Asks a provider for its addresses (OpenID Connect Discovery 1.0) when somebody first
 * signs in with it, and not when the gateway starts: a provider that is away keeps no
 * student from sending a request. Those who come while it is asked wait for one answer.
 */
class DiscoveredClients implements ReactiveClientRegistrationRepository {

	/** Answers come back to our own page, whatever the settings say. */
	private static final String REDIRECT = "{baseUrl}/desk/sign-in/with/{registrationId}/back";

	private static final Duration FOR_GOOD = Duration.ofDays(365);

	/** How soon a provider that did not answer is asked again. */
	private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);

	private final OAuth2ClientProperties settings;

	private final Duration timeout;

	private final Map<String, Mono<ClientRegistration>> clients = new ConcurrentHashMap<>();

	DiscoveredClients(OAuth2ClientProperties settings, Duration timeout) {
		this.settings = settings;
		this.timeout = timeout;
	}

	@Override
	public Mono<ClientRegistration> findByRegistrationId(String id) {
		return this.settings.getRegistration().containsKey(id) ? this.clients.computeIfAbsent(id, this::discovery)
				: Mono.empty();
	}

	private Mono<ClientRegistration> discovery(String id) {
		return Mono.fromCallable(() -> discover(id))
			.subscribeOn(Schedulers.boundedElastic())
			.timeout(this.timeout)
			.cache((found) -> FOR_GOOD, (failure) -> AGAIN_AFTER, () -> AGAIN_AFTER);
	}

	private ClientRegistration discover(String id) {
		OAuth2ClientProperties one = new OAuth2ClientProperties();
		one.getRegistration().put(id, this.settings.getRegistration().get(id));
		one.getProvider().putAll(this.settings.getProvider());
		ClientRegistration client = Objects
			.requireNonNull(new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id));
		return ClientRegistration.withClientRegistration(client)
			.redirectUri(REDIRECT)
			.scope(scopes(client))
			.clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
			.build();
	}

	/**
	 * Without {@code openid} there is no token of identity (OpenID Connect Core 1.0,
	 * 3.1.2.1).
	 */
	private static Set<String> scopes(ClientRegistration client) {
		Set<String> scopes = new LinkedHashSet<>(Set.of("openid"));
		scopes.addAll(client.getScopes().isEmpty() ? Set.of("email") : client.getScopes());
		return scopes;
	}

}
