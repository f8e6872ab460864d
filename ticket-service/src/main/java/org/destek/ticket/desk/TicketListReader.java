package org.destek.ticket.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.ticket.core.EmailAddress;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.people.Viewer;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;
import org.destek.ticket.search.SearchField;
import org.destek.ticket.search.SearchQuery;
import org.destek.ticket.triage.Priority;
import org.destek.ticket.triage.Tag;

/**
 * Reads what a caller asks of the list, and keeps it to what the viewer may see. Wrong
 * filters are told all together; what is typed into the search is never wrong, and finds
 * nothing where it names nothing.
 */
@Component
class TicketListReader {

	private static final int MAX_LIMIT = 50;

	private final DueTimes due;

	private final SearchedDays days;

	private final SearchedNames names;

	private final Clock clock;

	TicketListReader(DueTimes due, SearchedDays days, SearchedNames names, Clock clock) {
		this.due = due;
		this.days = days;
		this.names = names;
		this.clock = clock;
	}

	/**
	 * Reads a request.
	 * @param request what is asked for
	 * @param viewer who asks
	 * @param visible the slugs of the topics that they see
	 * @throws InvalidFieldsException when a filter is none, with all that are
	 */
	TicketListQuery read(TicketListRequest request, Viewer viewer, Collection<String> visible) {
		List<FieldProblem> problems = new ArrayList<>();
		SearchQuery search = (request.q() != null) ? SearchQuery.parse(request.q()) : SearchQuery.NONE;
		TicketQueue queue = read(problems, "queue", request.queue(), TicketListReader::queue)
			.orElse(search.isEmpty() ? TicketQueue.OPEN : TicketQueue.ALL);
		ListScope scope = new ListScope(viewer, visible, queue);
		read(problems, "topic", request.topic(), (slug) -> Optional.of(slug).filter(visible::contains))
			.ifPresent((slug) -> scope.keepTopics(Set.of(slug)));
		read(problems, "person", request.person(), EmailAddress::parse)
			.ifPresent((address) -> scope.keepPeople(Set.of(address.comparable())));
		read(problems, "status", request.status(), TicketListReader::status)
			.ifPresent((status) -> scope.keepStatuses(Set.of(status)));
		read(problems, "tag", request.tag(), Tag::named).ifPresent(scope::keepTag);
		read(problems, "priority", request.priority(), Priority::named).ifPresent(scope::keepPriority);
		read(problems, "from", request.from(), this.days::startOf).ifPresent(scope::keepFrom);
		read(problems, "to", request.to(), this.days::endOf).ifPresent(scope::keepUntil);
		ListCursor after = read(problems, "after", request.after(), ListCursor::parse).orElse(ListCursor.START);
		int limit = read(problems, "limit", request.limit(), TicketListReader::limit).orElse(MAX_LIMIT);
		if (!problems.isEmpty()) {
			throw new InvalidFieldsException(problems);
		}
		search(search, scope);
		return new TicketListQuery(scope.selection(this.due.overdueAt(this.clock.instant())), search.terms(),
				scope.place(after), limit);
	}

	/** What of a person's list is overdue, whatever else they look at. */
	RowSelection overdue(Viewer viewer, Collection<String> visible) {
		return new ListScope(viewer, visible, TicketQueue.OVERDUE).selection(this.due.overdueAt(this.clock.instant()));
	}

	private void search(SearchQuery search, ListScope scope) {
		search.fields().forEach((field, values) -> values.forEach((value) -> search(field, value, scope)));
		if (search.hopeless()) {
			scope.keepStatuses(Set.of());
		}
	}

	private void search(SearchField field, String value, ListScope scope) {
		switch (field) {
			case TOPIC -> scope.keepTopics(this.names.topics(scope.visible(), value));
			case PERSON -> scope.keepPeople(this.names.people(value));
			case STATUS -> scope.keepStatuses(this.names.statuses(value));
			case TAG -> Tag.named(value).ifPresentOrElse(scope::keepTag, () -> scope.keepStatuses(Set.of()));
			case PRIORITY ->
				Priority.named(value).ifPresentOrElse(scope::keepPriority, () -> scope.keepStatuses(Set.of()));
			case BEFORE -> scope.keepUntil(this.days.searched(value).orElse(Instant.EPOCH));
			case AFTER -> scope.keepFrom(this.days.searched(value).orElse(ListCursor.START.at()));
		}
	}

	/**
	 * What a filter says; empty when nothing was typed, or what was is told as a problem.
	 */
	private static <T> Optional<T> read(List<FieldProblem> problems, String field, @Nullable String typed,
			Function<String, Optional<T>> reader) {
		if (typed == null || typed.isBlank()) {
			return Optional.empty();
		}
		Optional<T> value = reader.apply(typed.strip());
		if (value.isEmpty()) {
			problems.add(new FieldProblem(field, "unknown", "desk." + field + ".unknown", List.of(MAX_LIMIT)));
		}
		return value;
	}

	private static Optional<TicketQueue> queue(String typed) {
		return Optional.ofNullable(TicketQueue.labelled(typed));
	}

	private static Optional<TicketStatus> status(String typed) {
		return Arrays.stream(TicketStatus.values()).filter((each) -> each.label().equals(typed)).findFirst();
	}

	private static Optional<Integer> limit(String typed) {
		return typed.matches("[1-9]\\d?") ? Optional.of(Integer.valueOf(typed)).filter((limit) -> limit <= MAX_LIMIT)
				: Optional.empty();
	}

}
