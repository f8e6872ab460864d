package org.destek.ticket.humancheck;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.destek.foundation.language.Language;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

/**
 * Draws and speaks human checks on threads of its own; when too many wait for one, it
 * sends askers away instead of keeping them.
 */
@Component
class HumanCheckRenderer {

	private static final Log logger = LogFactory.getLog(HumanCheckRenderer.class);

	private final Scheduler scheduler;

	private final DigitPicture picture = new DigitPicture();

	private final DigitSpeech speech = new DigitSpeech();

	HumanCheckRenderer(@Qualifier("humanCheckScheduler") Scheduler scheduler) {
		this.scheduler = scheduler;
	}

	/** A PNG image of the digits. */
	Mono<byte[]> draw(HumanCheck check) {
		return work(() -> this.picture.draw(check));
	}

	/** The digits as speech, a WAV file. */
	Mono<byte[]> speak(HumanCheck check, Language language) {
		return work(() -> this.speech.speak(check, language));
	}

	private Mono<byte[]> work(Callable<byte[]> drawing) {
		return Mono.fromCallable(drawing)
			.subscribeOn(this.scheduler)
			.onErrorMap(RejectedExecutionException.class, (ex) -> new ProblemException(ProblemKind.UNAVAILABLE));
	}

	/** Loads what drawing needs once the service is up, so that no asker waits for it. */
	@EventListener(ApplicationReadyEvent.class)
	void warmUp() {
		this.scheduler.schedule(this::drawForNobody);
	}

	private void drawForNobody() {
		HumanCheck check = new HumanCheck("01234", Instant.EPOCH, new UUID(1, 2));
		try {
			this.picture.draw(check);
			this.speech.speak(check, Language.FOR_OTHERS);
		}
		catch (Exception | LinkageError ex) {
			logger
				.error("The human check cannot draw here, so no request can be sent. It needs a Java runtime with the "
						+ "java.desktop module and its libawt (Debian: openjdk-17-jre-headless); fonts are not needed.",
						ex);
		}
	}

}
