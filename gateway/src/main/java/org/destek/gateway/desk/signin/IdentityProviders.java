package org.destek.gateway.desk.signin;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.stereotype.Component;

/** The identity providers of the settings; none as shipped. */
@Component
class IdentityProviders {

	private final List<IdentityProvider> all;

	IdentityProviders(ObjectProvider<OAuth2ClientProperties> settings) {
		this.all = settings.stream()
			.flatMap((clients) -> clients.getRegistration().entrySet().stream())
			.map(IdentityProviders::provider)
			.toList();
	}

	List<IdentityProvider> all() {
		return this.all;
	}

	boolean has(String id) {
		return this.all.stream().anyMatch((provider) -> provider.id().equals(id));
	}

	private static IdentityProvider provider(Map.Entry<String, Registration> client) {
		String name = client.getValue().getClientName();
		return new IdentityProvider(client.getKey(), Objects.requireNonNullElse(name, client.getKey()));
	}

}
