package org.destek.gateway.backend.identity;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

import org.destek.links.LinkKeys;
import org.destek.links.LinkPurpose;
import org.destek.links.SignedToken;
import org.destek.links.SignedTokens;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which answers of an identity provider are believed. */
class OidcSignInTests {

	private static final PendingSignIn PENDING = new PendingSignIn("the-state", "the-nonce", "the-verifier",
			"http://localhost:8080/desk/sign-in/with/kurum/back");

	private final StubProvider provider = new StubProvider();

	@TempDir
	private Path keys;

	private OidcSignIn signIn;

	private ClientRegistration client;

	@BeforeEach
	void configure() {
		OidcProperties properties = new OidcProperties("email", Duration.ofSeconds(2), this.keys.resolve("links.keys"));
		this.signIn = new OidcConfiguration().oidcSignIn(properties, resources(), Clock.systemUTC());
		this.client = new DiscoveredClients(settings(), Duration.ofSeconds(5)).findByRegistrationId("kurum").block();
	}

	@Test
	void signsTheAddressThatTheProviderVouchesFor() {
		this.provider.answersWith(good().build());
		String proof = proof("the-state");
		SignedTokens tokens = new SignedTokens(LinkKeys.loadOrCreate(this.keys.resolve("links.keys")),
				Clock.systemUTC());
		assertThat(tokens.verify(LinkPurpose.DESK_SIGN_IN, proof).map(SignedToken::subject))
			.contains("fulya.dag@example.org");
	}

	@Test
	void asksForIdentityAndAddressAndComesBackToItsOwnPage() {
		assertThat(this.client.getScopes()).containsExactlyInAnyOrder("openid", "email");
		assertThat(this.client.getRedirectUri()).isEqualTo("{baseUrl}/desk/sign-in/with/{registrationId}/back");
		assertThat(this.client.getClientSettings().isRequireProofKey()).isTrue();
	}

	@Test
	void knowsNoAddressThatTheProviderSaysWasNeverProven() {
		this.provider.answersWith(good().claim("email_verified", false).build());
		assertThat(proof("the-state")).isNull();
	}

	@Test
	void takesNoAnswerToAnotherQuestion() {
		this.provider.answersWith(good().build());
		assertThatThrownBy(() -> proof("another-state")).isInstanceOf(AuthenticationException.class);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("forgeries")
	void believesNoTokenThatIsNotThisProvidersForThisQuestion(String name, Forgery forgery) {
		this.provider.answersWith(forgery.token(this.provider, good()));
		assertThatThrownBy(() -> proof("the-state")).isInstanceOf(AuthenticationException.class);
	}

	static Stream<Object[]> forgeries() {
		Date past = Date.from(Instant.now().minusSeconds(3600));
		return Stream.of(forgery("unsigned", (stub, claims) -> new PlainJWT(claims.build()).serialize()),
				forgery("by another key", (stub, claims) -> stub.signedByAnother(claims.build())),
				forgery("by the shared secret",
						(stub, claims) -> StubProvider.sign(claims.build(), JWSAlgorithm.HS256,
								mac(StubProvider.SECRET), "k")),
				forgery("for another client", (stub, claims) -> signed(stub, claims.audience("other"))),
				forgery("of another provider", (stub, claims) -> signed(stub, claims.issuer("https://evil.example"))),
				forgery("over", (stub, claims) -> signed(stub, claims.expirationTime(past))),
				forgery("of another question", (stub, claims) -> signed(stub, claims.claim("nonce", "another"))),
				forgery("of no question", (stub, claims) -> signed(stub, claims.claim("nonce", null))));
	}

	@Test
	void saysWhenTheProviderIsAway() {
		this.provider.service().stop();
		assertThatThrownBy(
				() -> new DiscoveredClients(settings(), Duration.ofSeconds(5)).findByRegistrationId("kurum").block())
			.isNotInstanceOf(AuthenticationException.class);
	}

	@Test
	void asksAProviderOnceForAllWhoComeTogether() {
		DiscoveredClients clients = new DiscoveredClients(settings(), Duration.ofSeconds(5));
		this.provider.service().seen().clear();
		Stream.generate(() -> clients.findByRegistrationId("kurum")).limit(5).forEach((found) -> found.block());
		assertThat(this.provider.service().seen()).hasSize(1);
		assertThat(clients.findByRegistrationId("unknown").blockOptional()).isEmpty();
	}

	private String proof(String state) {
		return this.signIn.proof(this.client, PENDING, state, "the-code").block(Duration.ofSeconds(10));
	}

	/** A provider is sent the nonce's digest, and says that. */
	private JWTClaimsSet.Builder good() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(PENDING.nonce().getBytes(US_ASCII));
			return this.provider.claims(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private OAuth2ClientProperties settings() {
		return new Binder(new MapConfigurationPropertySource(this.provider.settings()))
			.bind("", OAuth2ClientProperties.class)
			.get();
	}

	private static ReactorResourceFactory resources() {
		ReactorResourceFactory resources = new ReactorResourceFactory();
		resources.setUseGlobalResources(true);
		resources.afterPropertiesSet();
		return resources;
	}

	private static Object[] forgery(String name, Forgery forgery) {
		return new Object[] { name, forgery };
	}

	private static String signed(StubProvider stub, JWTClaimsSet.Builder claims) {
		return stub.signed(claims.build());
	}

	private static MACSigner mac(String secret) {
		try {
			return new MACSigner(secret.getBytes(UTF_8));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Makes a token that is not to be believed. */
	interface Forgery {

		String token(StubProvider stub, JWTClaimsSet.Builder claims);

	}

}
