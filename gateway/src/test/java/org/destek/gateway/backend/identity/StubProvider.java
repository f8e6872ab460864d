package org.destek.gateway.backend.identity;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.destek.gateway.StubService;

/** An identity provider that answers what a test wants, as far as a client sees. */
final class StubProvider {

	static final String CLIENT = "destek";

	static final String SECRET = "a-secret-of-thirty-two-characters";

	private final StubService service = StubService.start();

	private final RSAKey key = newKey();

	StubProvider() {
		this.service.on("GET /.well-known/openid-configuration", 200, "application/json",
				"""
						{"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
						"subject_types_supported":["public"],"response_types_supported":["code"],
						"id_token_signing_alg_values_supported":["RS256"]}"""
					.formatted(url()));
		this.service.on("GET /keys", 200, "application/json", new JWKSet(this.key.toPublicJWK()).toString());
	}

	String url() {
		return this.service.url();
	}

	StubService service() {
		return this.service;
	}

	/** What a good token says. */
	JWTClaimsSet.Builder claims(String nonce) {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().issuer(url())
			.subject("u-17")
			.audience(CLIENT)
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(300)))
			.claim("nonce", nonce)
			.claim("email", "fulya.dag@example.org")
			.claim("email_verified", true);
	}

	void answersWith(JWTClaimsSet claims) {
		answersWith(signed(claims));
	}

	void answersWith(String idToken) {
		this.service.on("POST /token", 200, "application/json",
				"{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
					.formatted(idToken));
	}

	String signed(JWTClaimsSet claims) {
		return sign(claims, this.key);
	}

	/** The same claims, signed by a key that is not the provider's. */
	String signedByAnother(JWTClaimsSet claims) {
		return sign(claims, newKey());
	}

	static String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer, String keyId) {
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
		try {
			token.sign(signer);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return token.serialize();
	}

	private String sign(JWTClaimsSet claims, RSAKey by) {
		try {
			return sign(claims, JWSAlgorithm.RS256, new RSASSASigner(by), this.key.getKeyID());
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(2048).keyID("k").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The settings that name this provider, as Spring reads them. */
	Map<String, String> settings() {
		return Map.of("registration.kurum.client-id", CLIENT, "registration.kurum.client-secret", SECRET,
				"registration.kurum.client-name", "KTÜ hesabı", "registration.kurum.provider", "kurum",
				"provider.kurum.issuer-uri", url());
	}

}
