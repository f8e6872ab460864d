package org.destek.links;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** Signs and verifies compact tokens (JWS with HS256, RFC 7515; claims of RFC 7519). */
public final class SignedTokens {

	private final LinkKeys keys;

	private final Clock clock;

	public SignedTokens(LinkKeys keys, Clock clock) {
		this.keys = keys;
		this.clock = clock;
	}

	/**
	 * Signs what a token says.
	 * @param purpose what the token is good for
	 * @param subject whom or what it is about, such as an id
	 * @param claims more that the reader needs: strings, numbers, booleans
	 * @param validity how long it is good, from now
	 * @return the token, URL-safe
	 */
	public String sign(LinkPurpose purpose, String subject, Map<String, ?> claims, Duration validity) {
		JWTClaimsSet.Builder set = new JWTClaimsSet.Builder().subject(subject)
			.audience(purpose.label())
			.expirationTime(Date.from(this.clock.instant().plus(validity)));
		// In one order: a token that is made again, by whichever copy, is the same.
		new TreeMap<String, Object>(claims).forEach(set::claim);
		String keyId = this.keys.activeId();
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build(), set.build());
		try {
			token.sign(new MACSigner(this.keys.keyFor(keyId, purpose).orElseThrow()));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("A 256-bit key signs with HS256", ex);
		}
		return token.serialize();
	}

	/**
	 * Reads a token that may come from anybody.
	 * @param purpose what the reader would believe it for
	 * @param token the text as it came
	 * @return what it says; empty when forged, unreadable or of another purpose. An
	 * expired one is returned, and says so ({@link SignedToken#expired()}), for readers
	 * that tell their user
	 */
	public Optional<SignedToken> read(LinkPurpose purpose, String token) {
		try {
			SignedJWT jwt = SignedJWT.parse(token);
			if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm()) || jwt.getHeader().getKeyID() == null) {
				return Optional.empty();
			}
			Optional<byte[]> key = this.keys.keyFor(jwt.getHeader().getKeyID(), purpose);
			if (key.isEmpty() || !jwt.verify(new MACVerifier(key.get()))) {
				return Optional.empty();
			}
			return Optional.of(tokenOf(jwt.getJWTClaimsSet()));
		}
		catch (ParseException | JOSEException ex) {
			// Whatever does not parse was not signed by us: the same as a forged one.
			return Optional.empty();
		}
	}

	/**
	 * Reads a token as {@link #read}, and takes none that has expired.
	 * @param purpose what the reader would believe it for
	 * @param token the text as it came
	 * @return what it says; empty when it is not good, for whatever reason
	 */
	public Optional<SignedToken> verify(LinkPurpose purpose, String token) {
		return read(purpose, token).filter((read) -> !read.expired());
	}

	private SignedToken tokenOf(JWTClaimsSet set) {
		Instant expiry = set.getExpirationTime().toInstant();
		return new SignedToken(set.getSubject(), set.getClaims(), expiry, !this.clock.instant().isBefore(expiry));
	}

}
