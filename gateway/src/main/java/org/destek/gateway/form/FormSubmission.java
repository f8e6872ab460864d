package org.destek.gateway.form;

import java.util.List;
import java.util.Locale;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.TicketBackend;
import org.destek.gateway.backend.TicketRequest;
import org.destek.gateway.backend.TicketRequest.HumanAnswer;
import org.destek.gateway.backend.TicketRequest.Requester;
import org.destek.gateway.backend.Topic;
import org.destek.gateway.form.FormAnswer.Accepted;
import org.destek.gateway.form.FormAnswer.Refused;
import org.destek.gateway.institution.PrivacyNotice;
import org.destek.gateway.posting.FormField;
import org.destek.gateway.posting.RefusedPosts;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends a typed form to ticket-service. */
@Component
class FormSubmission {

	private final TicketBackend tickets;

	private final PrivacyNotice privacyNotice;

	private final RefusedPosts refused;

	private final MessageSource texts;

	FormSubmission(TicketBackend tickets, PrivacyNotice privacyNotice, RefusedPosts refused, MessageSource texts) {
		this.tickets = tickets;
		this.privacyNotice = privacyNotice;
		this.refused = refused;
		this.texts = texts;
	}

	Mono<FormAnswer> submit(TypedForm typed, Topic topic, Locale language, @Nullable String device) {
		if (typed.post().asks()) {
			return Mono.just(new Refused(this.refused.ask(typed.post(), language)));
		}
		return this.tickets
			.submit(request(typed, topic, language), typed.post().idempotencyKey(), language,
					this.privacyNotice.version(), device)
			.<FormAnswer>map((ticket) -> new Accepted(ticket, typed.email().strip()))
			.onErrorResume(BackendRefusal.class, (refusal) -> Mono.just(again(typed, topic, refusal, language)));
	}

	private static TicketRequest request(TypedForm typed, Topic topic, Locale language) {
		Requester requester = new Requester(typed(typed.name()), typed(typed.email()), typed(typed.nationalId()),
				typed(typed.unit()), typed(typed.extension()));
		return new TicketRequest(topic.slug(), requester, typed(typed.subject()), typed(typed.message()),
				typed.post().receipts(), typed.post().missing().leftOut(), typed.mailLanguage(language.getLanguage()),
				new HumanAnswer(typed(typed.checkId()), typed(typed.answer())));
	}

	private static @Nullable String typed(String value) {
		return value.isBlank() ? null : value;
	}

	private Refused again(TypedForm typed, Topic topic, BackendRefusal refusal, Locale language) {
		List<FormField> fields = FormFields.of(topic, this.texts, language);
		return new Refused(this.refused.judge(typed.post(), refusal, fields, language));
	}

}
