package org.destek.gateway.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import org.destek.gateway.institution.Institution;

/** Answers programs that know only the site's name. */
@RestController
class SiteController {

	private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

	private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	/** RFC 9116 asks for less than a year. */
	private static final Duration GOOD_FOR = Duration.ofDays(180);

	/** Longest match wins (RFC 9309): the form may be found, nobody's request may. */
	private static final String ROBOTS = """
			User-agent: *
			Disallow: /api/
			Disallow: /desk
			Disallow: /staff/
			Disallow: /tickets/
			Allow: /tickets/new
			Allow: /tickets/track
			""";

	private final Institution institution;

	private final MessageSource texts;

	private final SiteIcons icons;

	private final Clock clock;

	SiteController(Institution institution, MessageSource texts, SiteIcons icons, Clock clock) {
		this.institution = institution;
		this.texts = texts;
		this.icons = icons;
		this.clock = clock;
	}

	@GetMapping("/robots.txt")
	ResponseEntity<String> robots() {
		return ResponseEntity.ok().contentType(TEXT).cacheControl(A_DAY).body(ROBOTS);
	}

	/** Phones ask for it at this name, whatever the page says. */
	@GetMapping(path = "/apple-touch-icon.png", produces = MediaType.IMAGE_PNG_VALUE)
	ResponseEntity<byte[]> touchIcon() {
		return ResponseEntity.ok().cacheControl(A_DAY).body(this.icons.touchIcon());
	}

	@GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
	ResponseEntity<WebAppManifest> manifest(Locale language) {
		String system = this.texts.getMessage("frame.system", null, language);
		List<WebAppManifest.Icon> shown = SiteIcons.SIZES.stream()
			.map((size) -> new WebAppManifest.Icon("/icons/" + size + ".png", size + "x" + size, "image/png"))
			.toList();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache())
			.varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
			.body(new WebAppManifest(system + " · " + this.institution.shortName().in(language), system,
					language.getLanguage(), "/", "minimal-ui", this.institution.accent(), "#FFFFFF", shown));
	}

	@GetMapping(path = "/icons/192.png", produces = MediaType.IMAGE_PNG_VALUE)
	ResponseEntity<byte[]> smallIcon() {
		return ResponseEntity.ok().cacheControl(A_DAY).body(this.icons.of(192));
	}

	@GetMapping(path = "/icons/512.png", produces = MediaType.IMAGE_PNG_VALUE)
	ResponseEntity<byte[]> largeIcon() {
		return ResponseEntity.ok().cacheControl(A_DAY).body(this.icons.of(512));
	}

	/** RFC 9116; an installation that names nobody has none. */
	@GetMapping("/.well-known/security.txt")
	ResponseEntity<String> security() {
		URI contact = this.institution.securityContact();
		if (contact == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Instant expires = this.clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS);
		String address = this.institution.publicUrl().toString().replaceFirst("/$", "");
		return ResponseEntity.ok().contentType(TEXT).cacheControl(A_DAY).body("""
				Contact: %s
				Expires: %s
				Preferred-Languages: tr, en
				Canonical: %s/.well-known/security.txt
				""".formatted(contact.isAbsolute() ? contact : "mailto:" + contact, expires, address));
	}

}
