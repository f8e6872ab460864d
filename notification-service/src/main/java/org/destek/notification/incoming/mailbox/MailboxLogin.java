package org.destek.notification.incoming.mailbox;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;

import org.destek.notification.incoming.mailbox.MailboxProperties.OAuth2;

/**
 * What a login needs: the password, or an access token that is got for it (RFC 6749,
 * section 4.4; XOAUTH2).
 */
@Component
class MailboxLogin {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final WebClient client;

	MailboxLogin(WebClient.Builder builder) {
		this.client = builder.clone().build();
	}

	/**
	 * The secret for one login.
	 * @param mailbox which mailbox
	 * @return its password or a fresh token
	 */
	Mono<String> secretFor(MailboxProperties mailbox) {
		OAuth2 oauth2 = mailbox.oauth2();
		return (oauth2 != null && StringUtils.hasText(oauth2.tokenUri())) ? tokenFor(oauth2)
				: Mono.fromCallable(mailbox::secret);
	}

	private Mono<String> tokenFor(OAuth2 oauth2) {
		return Mono.defer(() -> this.client.post()
			.uri(oauth2.tokenUri())
			.body(form(oauth2))
			.retrieve()
			.bodyToMono(Token.class)
			.timeout(PATIENCE)
			.mapNotNull(Token::access_token)
			.switchIfEmpty(Mono.error(() -> new IllegalStateException("The token endpoint gave no access token"))));
	}

	private static BodyInserters.FormInserter<String> form(OAuth2 oauth2) {
		BodyInserters.FormInserter<String> form = BodyInserters.fromFormData("grant_type", "client_credentials")
			.with("client_id", oauth2.clientId())
			.with("client_secret", oauth2.secret());
		return StringUtils.hasText(oauth2.scope()) ? form.with("scope", oauth2.scope()) : form;
	}

	/**
	 * What the endpoint answers (RFC 6749, section 5.1).
	 *
	 * @param access_token the token
	 */
	private record Token(@Nullable String access_token) {
	}

}
