package org.destek.gateway.backend.identity;

import java.time.Clock;
import java.time.Duration;

import io.netty.channel.ChannelOption;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultReactiveOAuth2UserService;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.destek.links.LinkKeys;
import org.destek.links.SignedTokens;

/**
 * Spring Security's OAuth2 client, called by the page that signs in, where the settings
 * name a provider. Its filters are not on: all other pages stay as they are.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OidcConfiguration {

	private static final int MAX_ANSWER = 256 * 1024;

	@Bean
	ReactiveClientRegistrationRepository identityProviderClients(OAuth2ClientProperties settings,
			OidcProperties properties) {
		return new DiscoveredClients(settings, properties.answerTimeout());
	}

	@Bean
	OidcSignIn oidcSignIn(OidcProperties properties, ReactorResourceFactory resources, Clock clock) {
		WebClient client = client(properties.answerTimeout(), resources);
		WebClientReactiveAuthorizationCodeTokenResponseClient tokens = new WebClientReactiveAuthorizationCodeTokenResponseClient();
		tokens.setWebClient(client);
		DefaultReactiveOAuth2UserService users = new DefaultReactiveOAuth2UserService();
		users.setWebClient(client);
		OidcReactiveOAuth2UserService people = new OidcReactiveOAuth2UserService();
		people.setOauth2UserService(users);
		OidcAuthorizationCodeReactiveAuthenticationManager manager = new OidcAuthorizationCodeReactiveAuthenticationManager(
				tokens, people);
		manager.setJwtDecoderFactory(new IdTokenDecoders(client));
		return new OidcSignIn(manager, new SignedTokens(LinkKeys.loadOrCreate(properties.keyFile()), clock),
				properties.addressClaim());
	}

	private static WebClient client(Duration timeout, ReactorResourceFactory resources) {
		ConnectionProvider pool = ConnectionProvider.builder("identity-providers")
			.maxConnections(10)
			.pendingAcquireMaxCount(100)
			.pendingAcquireTimeout(timeout)
			.maxIdleTime(Duration.ofSeconds(30))
			.build();
		HttpClient http = HttpClient.create(pool)
			.runOn(resources.getLoopResources())
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(timeout.toMillis()))
			.responseTimeout(timeout);
		return WebClient.builder()
			.clientConnector(new ReactorClientHttpConnector(http))
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(MAX_ANSWER))
			.build();
	}

}
