package org.destek.gateway.desk.signin;

import java.util.Locale;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.desk.DeskApi;
import org.destek.gateway.backend.desk.OpenedSession;
import org.destek.gateway.backend.desk.VouchedSignIn;
import org.destek.gateway.backend.identity.OidcSignIn;
import org.destek.gateway.backend.identity.PendingSignIn;
import org.destek.gateway.cookie.ProviderCookies;
import org.destek.gateway.desk.signin.NotVouchedException.Reason;

/**
 * Signs in with an account elsewhere: the authorization code flow of OpenID Connect with
 * PKCE (RFC 7636). What must be known when the browser comes back travels in a sealed
 * cookie. Whoever comes back without being signed in is told why, and can have a code
 * mailed instead.
 */
@Controller
@ConditionalOnOAuth2ClientRegistrationProperties
class OidcController {

	private static final String PAGE = SignInPages.PAGE + "/with/{provider:[a-z0-9-]+}";

	private static final Logger logger = LoggerFactory.getLogger(OidcController.class);

	private final ReactiveClientRegistrationRepository clients;

	private final ServerOAuth2AuthorizationRequestResolver requests;

	private final OidcSignIn signIn;

	private final DeskApi desk;

	private final DeskSessions sessions;

	private final ProviderCookies cookies;

	OidcController(ReactiveClientRegistrationRepository clients, OidcSignIn signIn, DeskApi desk, DeskSessions sessions,
			ProviderCookies cookies) {
		this.clients = clients;
		this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(clients);
		this.signIn = signIn;
		this.desk = desk;
		this.sessions = sessions;
		this.cookies = cookies;
	}

	/** Leads to the provider. */
	@GetMapping(PAGE)
	Mono<Rendering> leave(@PathVariable String provider, @RequestParam(defaultValue = "") String then,
			ServerWebExchange exchange) {
		AskedPageCookie.add(exchange, Destination.of(then));
		return client(provider).flatMap((client) -> this.requests.resolve(exchange, provider))
			.onErrorMap(OidcController::isProviders, NotVouchedException::ofProvider)
			.map((request) -> leave(provider, request, exchange))
			.onErrorResume(NotVouchedException.class, (failure) -> refuse(failure, provider, Destination.of(then)));
	}

	private Rendering leave(String provider, OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
		this.cookies.add(exchange, provider, PendingSignIn.of(request).text());
		return Rendering.redirectTo(request.getAuthorizationRequestUri())
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.build();
	}

	/** Takes back who comes from the provider. */
	@GetMapping(PAGE + "/back")
	Mono<Rendering> comeBack(@PathVariable String provider, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String code, ServerWebExchange exchange, Locale language) {
		return client(provider).flatMap((client) -> proof(client, state, code, exchange))
			.onErrorMap(OidcController::isProviders, NotVouchedException::ofProvider)
			.flatMap((proof) -> open(proof, exchange, language))
			.map((session) -> this.sessions.begin(session, exchange))
			.onErrorResume(NotVouchedException.class,
					(failure) -> refuse(failure, provider, AskedPageCookie.read(exchange)));
	}

	/** What was begun ends here, however it ends: its cookie goes. */
	private Mono<String> proof(ClientRegistration provider, String state, String code, ServerWebExchange exchange) {
		Optional<PendingSignIn> pending = this.cookies.read(exchange, provider.getRegistrationId())
			.flatMap(PendingSignIn::parse)
			.filter((begun) -> begun.state().equals(state) && !code.isEmpty());
		this.cookies.remove(exchange, provider.getRegistrationId());
		return Mono.justOrEmpty(pending)
			.switchIfEmpty(Mono.error(() -> new NotVouchedException(Reason.UNFINISHED, null)))
			.flatMap((begun) -> this.signIn.proof(provider, begun, state, code))
			.switchIfEmpty(Mono.error(() -> new NotVouchedException(Reason.UNPROVEN, null)));
	}

	private Mono<OpenedSession> open(String proof, ServerWebExchange exchange, Locale language) {
		return this.desk.signIn(new VouchedSignIn(proof, BrowserName.of(exchange)), language)
			.onErrorMap(OidcController::isWrong, (refusal) -> NotVouchedException.ofOffice((BackendRefusal) refusal));
	}

	private Mono<ClientRegistration> client(String provider) {
		return this.clients.findByRegistrationId(provider)
			.switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

	/** Of the failure, only its kind is logged: providers quote what they were sent. */
	private static Mono<Rendering> refuse(NotVouchedException failure, String provider, String then) {
		Throwable cause = failure.getCause();
		if (cause != null) {
			logger.warn("Nobody was signed in with {}: {}, {}", provider, failure.reason(), kind(cause));
		}
		return Mono.fromSupplier(() -> SignInPages.notVouched(then, failure.reason()));
	}

	private static String kind(Throwable cause) {
		return (cause instanceof OAuth2AuthenticationException refused) ? refused.getError().getErrorCode()
				: cause.getClass().getName();
	}

	private static boolean isProviders(Throwable failure) {
		return !(failure instanceof NotVouchedException || failure instanceof ResponseStatusException);
	}

	private static boolean isWrong(Throwable failure) {
		return failure instanceof BackendRefusal refusal
				&& refusal.status().value() == HttpStatus.UNPROCESSABLE_CONTENT.value();
	}

}
