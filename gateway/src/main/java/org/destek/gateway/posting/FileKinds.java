package org.destek.gateway.posting;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.attachment.AttachmentApi;
import org.destek.gateway.backend.attachment.FileKind;

/**
 * The kinds of files that attachment-service takes, asked for in the background. Until it
 * first answers a page names none and offers all: what is taken is judged there anyhow.
 */
@Component
class FileKinds {

	private static final Logger logger = LoggerFactory.getLogger(FileKinds.class);

	private static final Duration PERIOD = Duration.ofMinutes(1);

	/** How long an answer may take. */
	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	private static final Duration RETRY_DELAY = Duration.ofMillis(500);

	private final AttachmentApi attachments;

	private final MessageSource texts;

	private volatile List<FileKind> known = List.of();

	FileKinds(AttachmentApi attachments, MessageSource texts) {
		this.attachments = attachments;
		this.texts = texts;
	}

	boolean areKnown() {
		return !this.known.isEmpty();
	}

	/** For {@code accept}: every ending; empty while nothing is known. */
	String endings() {
		return this.known.stream()
			.flatMap((kind) -> kind.extensions().stream())
			.map((ending) -> "." + ending)
			.collect(Collectors.joining(","));
	}

	/** All of them, such as {@code PNG, JPEG, PDF}. */
	String labels() {
		return this.known.stream().flatMap((kind) -> kind.labels().stream()).collect(Collectors.joining(", "));
	}

	/** In a few words, such as {@code Pictures, PDF or ZIP}. */
	String inWords(Locale language) {
		List<String> names = this.known.stream().flatMap((kind) -> names(kind, language)).distinct().toList();
		if (names.size() < 2) {
			return String.join("", names);
		}
		int last = names.size() - 1;
		return this.texts.getMessage("kinds.or",
				new Object[] { String.join(", ", names.subList(0, last)), names.get(last) }, language);
	}

	private Stream<String> names(FileKind kind, Locale language) {
		String family = this.texts.getMessage("kinds." + kind.family(), null, "", language);
		return (family == null || family.isEmpty()) ? kind.labels().stream() : Stream.of(family);
	}

	/**
	 * Asks for as long as it is run: sooner again while nothing is known. Does not fail.
	 */
	Flux<?> run() {
		return Mono.defer(this::ask).then(Mono.defer(() -> Mono.delay(areKnown() ? PERIOD : RETRY_DELAY))).repeat();
	}

	private Mono<Void> ask() {
		return this.attachments.kinds()
			.timeout(TIMEOUT)
			.filter((kinds) -> !kinds.isEmpty())
			.doOnNext((kinds) -> this.known = List.copyOf(kinds))
			.then()
			.onErrorResume((failure) -> {
				logger.debug("The kinds of files are not told", failure);
				return Mono.empty();
			});
	}

}
