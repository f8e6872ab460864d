package org.destek.gateway.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import com.google.crypto.tink.Aead;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What lets a browser come back to a ticket: its key, sealed for that one ticket, so that
 * neither the reader nor another ticket's page can make use of it. Nothing is kept here.
 */
@Component
public class TicketCookies {

	private static final int LONGEST_COOKIE = 4096;

	private final Aead aead;

	private final SecurityProperties properties;

	TicketCookies(SecurityProperties properties) {
		this.aead = CookieKeyset.loadOrCreate(properties.keys().resolve("gateway/cookie.keyset.json"));
		this.properties = properties;
	}

	/**
	 * What opens the ticket, as sent before with {@link #seal}.
	 * @param code with or without dashes, in any case
	 * @return empty when there is no cookie, or not one of ours for this ticket
	 */
	public Optional<String> bearerOf(ServerWebExchange exchange, String code) {
		return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(nameFor(code)))
			.map(HttpCookie::getValue)
			.flatMap((sealed) -> open(sealed, code));
	}

	/**
	 * The cookie for {@code /tickets/<code>} and all below.
	 * @param code as ticket-service writes it: a cookie's path is exact
	 * @param bearer access key or mailed token
	 */
	public ResponseCookie seal(ServerWebExchange exchange, String code, String bearer) {
		String sealed = seal(bearer, code);
		if (sealed.length() > LONGEST_COOKIE) {
			throw new IllegalArgumentException("A browser would drop a cookie of %d bytes".formatted(sealed.length()));
		}
		return ResponseCookie.from(nameFor(code), sealed)
			.path("/tickets/" + code)
			.maxAge(this.properties.ticketCookieLife())
			.httpOnly(true)
			.sameSite("Lax")
			.secure("https".equals(exchange.getRequest().getURI().getScheme()))
			.build();
	}

	private String seal(String bearer, String code) {
		try {
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(this.aead.encrypt(bearer.getBytes(StandardCharsets.UTF_8), bare(code)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The cookie keyset cannot encrypt", ex);
		}
	}

	private Optional<String> open(String sealed, String code) {
		try {
			byte[] bearer = this.aead.decrypt(Base64.getUrlDecoder().decode(sealed), bare(code));
			return Optional.of(new String(bearer, StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static String nameFor(String code) {
		return "ticket-" + new String(bare(code), StandardCharsets.UTF_8);
	}

	private static byte[] bare(String code) {
		return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").getBytes(StandardCharsets.UTF_8);
	}

}
