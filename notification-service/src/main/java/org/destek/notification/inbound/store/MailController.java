package org.destek.notification.inbound.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.links.MailLinks;

/**
 * Hands received mails out to those with a signed link: as text, or byte for byte as a
 * download, never as anything that a browser would run.
 */
@RestController
class MailController {

	private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private final MailOriginals originals;

	private final MailLinks links;

	MailController(MailOriginals originals, MailLinks links) {
		this.originals = originals;
		this.links = links;
	}

	@GetMapping("/api/mails/{id}")
	Mono<ResponseEntity<Flux<DataBuffer>>> mail(@PathVariable String id,
			@RequestParam(defaultValue = "") String expires, @RequestParam(defaultValue = "") String key,
			@RequestParam(defaultValue = "") String signature, @RequestParam Map<String, String> query) {
		return Mono.fromSupplier(() -> allowed(id, expires, key, signature))
			.flatMap((mail) -> query.containsKey("original") ? whole(mail) : text(mail))
			.switchIfEmpty(Mono.error(MailController::notFound));
	}

	private Mono<ResponseEntity<Flux<DataBuffer>>> text(UUID mail) {
		return this.originals.text(mail)
			.onErrorComplete((failure) -> !(failure instanceof DataAccessException))
			.map((text) -> answer(TEXT, ContentDisposition.inline().build(),
					Flux.just(buffer(text.getBytes(StandardCharsets.UTF_8)))));
	}

	private Mono<ResponseEntity<Flux<DataBuffer>>> whole(UUID mail) {
		Flux<byte[]> bytes = this.originals.bytes(mail);
		return bytes.take(1)
			.next()
			.map((first) -> answer(MediaType.parseMediaType("message/rfc822"),
					ContentDisposition.attachment().filename(mail + ".eml").build(),
					bytes.map(MailController::buffer)));
	}

	private static ResponseEntity<Flux<DataBuffer>> answer(MediaType type, ContentDisposition disposition,
			Flux<DataBuffer> body) {
		return ResponseEntity.ok()
			.contentType(type)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.header("Referrer-Policy", "no-referrer")
			.body(body);
	}

	/** A forged, an expired and a nonsensical link look the same from outside. */
	private @Nullable UUID allowed(String id, String expires, String key, String signature) {
		try {
			UUID mail = UUID.fromString(id);
			return this.links.allows(mail, Long.parseLong(expires), key, signature) ? mail : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	private static DataBuffer buffer(byte[] bytes) {
		return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
	}

}
