package org.destek.ticket.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.bulk.BulkRequest.Chosen;
import org.destek.ticket.conversation.StaffActions;
import org.destek.ticket.conversation.StaffAnswer;
import org.destek.ticket.conversation.StaffWriting;
import org.destek.ticket.conversation.TextCheck;
import org.destek.ticket.conversation.WrittenText;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;
import org.destek.ticket.topic.Topics;
import org.destek.ticket.triage.Priority;
import org.destek.ticket.triage.Tag;
import org.destek.ticket.triage.TicketTriage;
import org.destek.ticket.triage.TriageCheck;

/** Reads what is to be done with several tickets; what is wrong for all is told first. */
@Component
class BulkCheck {

	static final int MOST_TICKETS = 50;

	private final StaffActions actions;

	private final StaffWriting writing;

	private final TicketTriage triage;

	private final TriageCheck sorting;

	private final TextCheck texts;

	private final Topics topics;

	BulkCheck(StaffActions actions, StaffWriting writing, TicketTriage triage, TriageCheck sorting, TextCheck texts,
			Topics topics) {
		this.actions = actions;
		this.writing = writing;
		this.triage = triage;
		this.sorting = sorting;
		this.texts = texts;
		this.topics = topics;
	}

	/**
	 * The tickets, each once.
	 * @throws InvalidFieldsException when they are none, or too many
	 */
	static List<Chosen> tickets(BulkRequest request) {
		Map<String, Chosen> tickets = new LinkedHashMap<>();
		Objects.requireNonNullElse(request.tickets(), List.<Chosen>of())
			.forEach((each) -> tickets.putIfAbsent(each.code(), each));
		if (tickets.isEmpty()) {
			throw problem("tickets", "required");
		}
		if (tickets.size() > MOST_TICKETS) {
			throw problem("tickets", "many", MOST_TICKETS);
		}
		return List.copyOf(tickets.values());
	}

	/**
	 * What is to be done with each of them; a problem when it cannot be done with any.
	 */
	Mono<TicketStep> step(BulkRequest request, Language reader) {
		return Mono
			.fromSupplier(
					() -> BulkAct.labelled(TypedText.line(request.act())).orElseThrow(() -> problem("act", "unknown")))
			.flatMap((act) -> step(act, request, reader));
	}

	private Mono<TicketStep> step(BulkAct act, BulkRequest request, Language reader) {
		return switch (act) {
			case ASSIGN -> Mono.just(assign(required(request.value(), "person")));
			case MOVE -> Mono.just(move(required(request.value(), "topic")));
			case TAG -> Mono.just(tag(this.sorting.tags(request.value())));
			case PRIORITY -> Mono.just(prioritize(this.sorting.priority(request.value())));
			case RESOLVE -> TypedText.text(request.text()).isEmpty() ? Mono.just(this.actions::resolve)
					: this.texts.check(request.text(), null, null, reader).map(this::answer);
		};
	}

	private TicketStep assign(String person) {
		return (ticket, by) -> this.actions.assign(ticket, by, person);
	}

	private TicketStep move(String typed) {
		String slug = typed.toLowerCase(Locale.ROOT);
		if (this.topics.find(slug).isEmpty()) {
			throw problem("value", "topic");
		}
		return (ticket, by) -> this.actions.move(ticket, by, slug);
	}

	private TicketStep tag(List<Tag> tags) {
		return (ticket, by) -> this.triage.tag(ticket, by, tags);
	}

	private TicketStep prioritize(Priority priority) {
		return (ticket, by) -> this.triage.prioritize(ticket, by, priority);
	}

	private TicketStep answer(WrittenText written) {
		StaffAnswer answer = new StaffAnswer(written.text(), List.of(), TicketStatus.RESOLVED, null);
		return (ticket, by) -> this.writing.answer(ticket, by, answer);
	}

	private static String required(@Nullable String typed, String what) {
		String line = TypedText.line(typed);
		if (line.isEmpty()) {
			throw problem("value", what);
		}
		return line;
	}

	private static InvalidFieldsException problem(String field, String code, Object... arguments) {
		return new InvalidFieldsException(
				List.of(new FieldProblem(field, code, "bulk.%s.%s".formatted(field, code), List.of(arguments))));
	}

}
