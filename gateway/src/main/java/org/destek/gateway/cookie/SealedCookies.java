package org.destek.gateway.cookie;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import com.google.crypto.tink.Aead;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

import org.destek.gateway.security.SecurityProperties;
import org.destek.links.KeysetFile;

/**
 * Cookies that hold a secret for one ticket, or for another place of that kind. They are
 * encrypted and bound to it, so that neither the reader nor another ticket's page can use
 * them; the gateway keeps nothing.
 */
class SealedCookies {

	private static final int LONGEST_COOKIE = 4096;

	private final Aead aead;

	private final String prefix;

	private final String folder;

	private final Duration life;

	/**
	 * Cookies of one kind.
	 * @param prefix what their names begin with; what is sealed under one prefix does not
	 * open under another
	 * @param folder path below which tickets have their pages, such as {@code /tickets/}
	 */
	SealedCookies(SecurityProperties properties, String prefix, String folder) {
		this.aead = KeysetFile.loadOrCreate(properties.keys().resolve("gateway/cookie.keyset.json"));
		this.prefix = prefix;
		this.folder = folder;
		this.life = properties.ticketCookieLife();
	}

	/**
	 * What was sealed for this ticket.
	 * @param code with or without dashes, in any case
	 * @return empty when there is no cookie, or not one of ours for this ticket
	 */
	Optional<String> open(ServerWebExchange exchange, String code) {
		return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(nameFor(code)))
			.map(HttpCookie::getValue)
			.flatMap((sealed) -> open(sealed, code));
	}

	/**
	 * The cookie for a ticket's page and all below.
	 * @param code as ticket-service writes it: a cookie's path is exact
	 */
	ResponseCookie seal(ServerWebExchange exchange, String code, String secret) {
		return seal(exchange, code, secret, this.life);
	}

	/** The same for another time than a ticket's cookie lives. */
	ResponseCookie seal(ServerWebExchange exchange, String code, String secret, Duration life) {
		String sealed = seal(secret, code);
		if (sealed.length() > LONGEST_COOKIE) {
			throw new IllegalArgumentException("A browser would drop a cookie of %d bytes".formatted(sealed.length()));
		}
		return cookie(exchange, code, sealed, life);
	}

	/** Takes the cookie away. */
	ResponseCookie expired(ServerWebExchange exchange, String code) {
		return cookie(exchange, code, "", Duration.ZERO);
	}

	private ResponseCookie cookie(ServerWebExchange exchange, String code, String value, Duration life) {
		return ResponseCookie.from(nameFor(code), value)
			.path(this.folder + code)
			.maxAge(life)
			.httpOnly(true)
			.sameSite("Lax")
			.secure("https".equals(exchange.getRequest().getURI().getScheme()))
			.build();
	}

	private String seal(String secret, String code) {
		try {
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(this.aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), purpose(code)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The cookie keyset cannot encrypt", ex);
		}
	}

	private Optional<String> open(String sealed, String code) {
		try {
			byte[] secret = this.aead.decrypt(Base64.getUrlDecoder().decode(sealed), purpose(code));
			return Optional.of(new String(secret, StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private byte[] purpose(String code) {
		return nameFor(code).getBytes(StandardCharsets.UTF_8);
	}

	private String nameFor(String code) {
		return this.prefix + code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
	}

}
