package org.destek.ticket.humancheck;

import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

/**
 * Hands out human checks. Pictures and sounds go out as resources, because players ask
 * for ranges of a sound before they play it.
 */
@RestController
@RequestMapping("/api/human-checks")
class HumanCheckController {

	private static final MediaType WAVE = MediaType.parseMediaType("audio/wav");

	private final HumanChecks checks;

	private final HumanCheckRenderer renderer;

	private final Clock clock;

	HumanCheckController(HumanChecks checks, HumanCheckRenderer renderer, Clock clock) {
		this.checks = checks;
		this.renderer = renderer;
		this.clock = clock;
	}

	@PostMapping
	ResponseEntity<IssuedHumanCheck> issue(@RequestParam(required = false) @Nullable String topic) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.cacheControl(CacheControl.noStore())
			.body(this.checks.issue(topic));
	}

	@GetMapping("/{id}/picture")
	Mono<ResponseEntity<Resource>> picture(@PathVariable String id) {
		return open(id).flatMap((check) -> this.renderer.draw(check)
			.map((png) -> answer(MediaType.IMAGE_PNG, keptWhileGood(check), png)));
	}

	@GetMapping("/{id}/audio")
	Mono<ResponseEntity<Resource>> audio(@PathVariable String id, @RequestParam(required = false) @Nullable String lang,
			@RequestHeader HttpHeaders headers) {
		Language language = language(lang, headers);
		return open(id).flatMap((check) -> this.renderer.speak(check, language))
			.map((wave) -> answer(WAVE, CacheControl.noStore().cachePrivate(), wave));
	}

	private Mono<HumanCheck> open(String id) {
		return Mono.justOrEmpty(this.checks.open(id))
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.NOT_FOUND)));
	}

	private CacheControl keptWhileGood(HumanCheck check) {
		return CacheControl.maxAge(Duration.between(this.clock.instant(), check.expiresAt())).cachePrivate();
	}

	private static ResponseEntity<Resource> answer(MediaType type, CacheControl caching, byte[] body) {
		return ResponseEntity.ok().contentType(type).cacheControl(caching).body(new ByteArrayResource(body));
	}

	private static Language language(@Nullable String chosen, HttpHeaders headers) {
		Language language = (chosen != null) ? Language.tagged(chosen) : null;
		return (language != null) ? language : Language.wantedBy(headers);
	}

}
