package org.destek.notification.imap;

import java.time.Duration;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.webclient.autoconfigure.WebClientSsl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.BodyInserters.FormInserter;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import org.destek.notification.imap.MailboxProperties.OAuth2;

import static org.springframework.web.reactive.function.BodyInserters.fromFormData;

/**
 * Gets a fresh access token for every login (RFC 6749): none is kept, so none runs out
 * here.
 */
@Component
class AccessTokens {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final Pattern ERROR_CODE = Pattern.compile("[a-z_]{1,40}");

	private final WebClient.Builder builder;

	private final WebClientSsl ssl;

	AccessTokens(WebClient.Builder builder, WebClientSsl ssl) {
		this.builder = builder;
		this.ssl = ssl;
	}

	/**
	 * Asks for a token.
	 * @param oauth2 where, and with what
	 * @return the token; a {@link MailboxFaultException} when there is none to be had
	 */
	Mono<String> tokenFor(OAuth2 oauth2) {
		return Mono.fromCallable(() -> form(oauth2))
			.flatMap((form) -> ask(oauth2, form))
			.onErrorMap((ex) -> !(ex instanceof MailboxFaultException),
					(ex) -> new MailboxFaultException(MailboxFault.TOKENS_AWAY, ex.getClass().getSimpleName(), ex));
	}

	private Mono<String> ask(OAuth2 oauth2, FormInserter<String> form) {
		return client(oauth2).post()
			.uri(oauth2.tokenUri())
			.body(form)
			.retrieve()
			.onStatus(AccessTokens::isRefusal, AccessTokens::refusal)
			.bodyToMono(Answer.class)
			.timeout(TIMEOUT)
			.mapNotNull(Answer::access_token)
			.filter(StringUtils::hasText)
			.switchIfEmpty(Mono.error(() -> new MailboxFaultException(MailboxFault.TOKEN_REFUSED, "no token", null)));
	}

	private WebClient client(OAuth2 oauth2) {
		WebClient.Builder client = this.builder.clone();
		return StringUtils.hasText(oauth2.sslBundle()) ? client.apply(this.ssl.fromBundle(oauth2.sslBundle())).build()
				: client.build();
	}

	private static FormInserter<String> form(OAuth2 oauth2) {
		String given = oauth2.givenToken();
		FormInserter<String> form = given.isEmpty() ? fromFormData("grant_type", "client_credentials")
				: fromFormData("grant_type", "refresh_token").with("refresh_token", given);
		form.with("client_id", oauth2.clientId()).with("client_secret", oauth2.secret());
		return StringUtils.hasText(oauth2.scope()) ? form.with("scope", oauth2.scope()) : form;
	}

	private static boolean isRefusal(HttpStatusCode status) {
		return status.is4xxClientError() && !HttpStatus.TOO_MANY_REQUESTS.equals(status);
	}

	private static Mono<Throwable> refusal(ClientResponse response) {
		String status = "HTTP " + response.statusCode().value();
		return response.bodyToMono(Answer.class)
			.mapNotNull(Answer::error)
			.filter((error) -> ERROR_CODE.matcher(error).matches())
			.onErrorComplete()
			.defaultIfEmpty(status)
			.map((name) -> new MailboxFaultException(MailboxFault.TOKEN_REFUSED, name, null));
	}

	/**
	 * What the endpoint answers (RFC 6749, sections 5.1 and 5.2).
	 *
	 * @param access_token the token
	 * @param error the code of its refusal
	 */
	private record Answer(@Nullable String access_token, @Nullable String error) {
	}

}
