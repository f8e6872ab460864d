package org.destek.gateway.posting;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.destek.gateway.backend.AttachmentBackend;
import org.destek.gateway.backend.FileKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The kinds of files that attachment-service takes, asked for in the background. Until it
 * first answers a page names none and offers all: what is taken is judged there anyhow.
 */
@Component
class FileKinds implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(FileKinds.class);

	private static final Duration PERIOD = Duration.ofMinutes(1);

	private static final Duration IMPATIENCE = Duration.ofMillis(500);

	private final AttachmentBackend attachments;

	private final MessageSource texts;

	private volatile List<FileKind> known = List.of();

	private @Nullable Disposable loop;

	FileKinds(AttachmentBackend attachments, MessageSource texts) {
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

	@Override
	public void start() {
		Mono<Long> asking = Mono.defer(this::ask).then(Mono.defer(() -> Mono.delay(areKnown() ? PERIOD : IMPATIENCE)));
		// Nobody else would: it runs on its own, and stop() ends it. It does not fail.
		this.loop = asking.repeat().subscribe();
	}

	private Mono<Void> ask() {
		return this.attachments.kinds()
			.filter((kinds) -> !kinds.isEmpty())
			.doOnNext((kinds) -> this.known = List.copyOf(kinds))
			.then()
			.onErrorResume((failure) -> {
				log.debug("The kinds of files are not told", failure);
				return Mono.empty();
			});
	}

	@Override
	public void stop() {
		if (this.loop != null) {
			this.loop.dispose();
			this.loop = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.loop != null;
	}

}
