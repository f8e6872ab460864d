package org.destek.gateway.form;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.requestform.RequestForm;
import org.destek.gateway.backend.ticket.SubmittedTicket;
import org.destek.gateway.backend.ticket.TicketApi;
import org.destek.gateway.backend.ticket.TicketRequest;
import org.destek.gateway.backend.ticket.TicketRequest.HumanAnswer;
import org.destek.gateway.backend.ticket.Topic;
import org.destek.gateway.institution.PrivacyNotice;
import org.destek.gateway.posting.FormInput;

/** Sends a form as it was typed to ticket-service, which judges it. */
@Component
class FormSubmission {

	private final TicketApi tickets;

	private final PrivacyNotice privacyNotice;

	FormSubmission(TicketApi tickets, PrivacyNotice privacyNotice) {
		this.tickets = tickets;
		this.privacyNotice = privacyNotice;
	}

	Mono<SubmittedTicket> submit(FormInput post, Topic topic, Locale language, @Nullable String device) {
		return this.tickets.submit(request(post, topic, language), post.idempotencyKey(), language,
				this.privacyNotice.version(), device);
	}

	private static TicketRequest request(FormInput post, Topic topic, Locale language) {
		Map<String, String> requester = new LinkedHashMap<>();
		RequestForm.SHIPPED.requester()
			.forEach((field) -> requester.computeIfAbsent(field.name(), (name) -> typed(post, field.path())));
		return new TicketRequest(topic.slug(), requester, typed(post, "subject"), typed(post, "message"),
				post.receipts(), post.missing().leftOut(), mailLanguage(post, language),
				new HumanAnswer(typed(post, "humanCheck.id"), typed(post, "humanCheck.answer"),
						typed(post, "humanCheck.altcha")));
	}

	/** The form's own field; the page's language where it is left out. */
	private static String mailLanguage(FormInput post, Locale page) {
		String typed = post.value("language");
		return typed.isBlank() ? page.getLanguage() : typed;
	}

	private static @Nullable String typed(FormInput post, String field) {
		String value = post.value(field);
		return value.isBlank() ? null : value;
	}

}
