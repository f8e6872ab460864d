package org.destek.gateway.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.FieldError;
import org.destek.gateway.backend.TicketBackend;
import org.destek.gateway.backend.TicketRequest;
import org.destek.gateway.backend.TicketRequest.HumanAnswer;
import org.destek.gateway.backend.TicketRequest.Requester;
import org.destek.gateway.backend.Topic;
import org.destek.gateway.form.FormAnswer.Accepted;
import org.destek.gateway.form.FormAnswer.Again;
import org.destek.gateway.institution.PrivacyNotice;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends a typed form to ticket-service and makes sense of a no. */
@Component
class FormSubmission {

	/**
	 * Takes the place of a file that was refused: ticket-service then names all that is
	 * wrong with the rest, and cannot accept a request that lacks a file its writer meant
	 * to send.
	 */
	private static final String NO_RECEIPT = "refused";

	private final TicketBackend tickets;

	private final PrivacyNotice privacyNotice;

	private final FileSentences sentences;

	private final MessageSource texts;

	FormSubmission(TicketBackend tickets, PrivacyNotice privacyNotice, FileSentences sentences, MessageSource texts) {
		this.tickets = tickets;
		this.privacyNotice = privacyNotice;
		this.sentences = sentences;
		this.texts = texts;
	}

	Mono<FormAnswer> submit(TypedForm typed, Topic topic, Locale language, @Nullable String device) {
		if (typed.unanswered() != null) {
			return Mono.just(new Again(typed, Faults.NONE, typed.unanswered()));
		}
		return this.tickets
			.submit(request(typed, topic, language), typed.idempotencyKey(), language, this.privacyNotice.version(),
					device)
			.<FormAnswer>map((ticket) -> new Accepted(ticket, typed.email().strip()))
			.onErrorResume(BackendRefusal.class, (refusal) -> Mono.just(again(typed, topic, refusal, language)));
	}

	private static TicketRequest request(TypedForm typed, Topic topic, Locale language) {
		Requester requester = new Requester(typed(typed.name()), typed(typed.email()), typed(typed.nationalId()),
				typed(typed.unit()), typed(typed.extension()));
		List<String> receipts = Stream
			.concat(typed.files().stream().map(KeptFile::receipt), typed.refused().stream().map((name) -> NO_RECEIPT))
			.toList();
		return new TicketRequest(topic.slug(), requester, typed(typed.subject()), typed(typed.message()), receipts,
				typed.mailLanguage(language.getLanguage()),
				new HumanAnswer(typed(typed.checkId()), typed(typed.answer())));
	}

	private static @Nullable String typed(String value) {
		return value.isBlank() ? null : value;
	}

	private Again again(TypedForm typed, Topic topic, BackendRefusal refusal, Locale language) {
		if (refusal.status().value() != HttpStatus.UNPROCESSABLE_CONTENT.value() || refusal.errors().isEmpty()) {
			boolean reused = refusal.status().value() == HttpStatus.CONFLICT.value();
			return new Again(reused ? typed.withKey(UUID.randomUUID()) : typed, Faults.NONE, refusal);
		}
		List<Integer> gone = gone(typed, refusal.errors());
		List<FieldError> errors = new ArrayList<>(typed.fileErrors());
		refusal.errors().stream().filter((error) -> index(error) < 0 && !isRepeated(error, typed)).forEach(errors::add);
		gone.forEach((index) -> errors.add(
				new FieldError("attachments", "gone", this.sentences.gone(typed.files().get(index).name(), language))));
		return new Again(without(typed, gone), Faults.of(errors, topic, this.texts, language), null);
	}

	/** What was said about the files already, file by file. */
	private static boolean isRepeated(FieldError error, TypedForm typed) {
		return error.field().equals("attachments") && !typed.fileErrors().isEmpty();
	}

	private static List<Integer> gone(TypedForm typed, List<FieldError> errors) {
		return errors.stream()
			.map(FormSubmission::index)
			.filter((index) -> index >= 0 && index < typed.files().size())
			.distinct()
			.sorted()
			.toList();
	}

	private static int index(FieldError error) {
		return error.field().matches("attachments\\[\\d{1,3}]") ? Integer.parseInt(error.field().replaceAll("\\D", ""))
				: -1;
	}

	private static TypedForm without(TypedForm typed, List<Integer> gone) {
		List<KeptFile> kept = IntStream.range(0, typed.files().size())
			.filter((index) -> !gone.contains(index))
			.mapToObj(typed.files()::get)
			.limit(FormProperties.MOST_FILES)
			.toList();
		List<String> refused = Stream
			.concat(typed.refused().stream(), gone.stream().map((index) -> typed.files().get(index).name()))
			.toList();
		return typed.withFiles(kept, refused);
	}

}
