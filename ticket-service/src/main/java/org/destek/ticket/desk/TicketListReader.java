package org.destek.ticket.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.ticket.core.EmailAddress;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.people.Viewer;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;
import org.destek.ticket.search.SearchField;
import org.destek.ticket.search.SearchQuery;

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
		TicketQueue queue = read(problems, "queue", request.queue(),
				() -> search.isEmpty() ? TicketQueue.OPEN : TicketQueue.ALL,
				(typed) -> Optional.ofNullable(TicketQueue.labelled(typed)));
		ListScope scope = new ListScope(viewer, visible, queue);
		read(problems, "topic", request.topic(), () -> "", (typed) -> Optional.of(typed).filter(visible::contains))
			.lines()
			.forEach((slug) -> scope.keepTopics(List.of(slug)));
		read(problems, "person", request.person(), () -> "",
				(typed) -> EmailAddress.parse(typed).map(EmailAddress::text))
			.lines()
			.forEach((address) -> scope.keepPeople(Set.of(address.toLowerCase(Locale.ROOT))));
		scope.keepStatuses(read(problems, "status", request.status(), () -> EnumSet.allOf(TicketStatus.class),
				TicketListReader::status));
		scope.keepFrom(read(problems, "from", request.from(), () -> Instant.EPOCH, this.days::startOf));
		scope.keepUntil(read(problems, "to", request.to(), () -> ListCursor.START.at(), this.days::endOf));
		ListCursor after = read(problems, "after", request.after(), () -> ListCursor.START, ListCursor::parse);
		int limit = read(problems, "limit", request.limit(), () -> MAX_LIMIT, TicketListReader::limit);
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
			case BEFORE -> scope.keepUntil(this.days.searched(value).orElse(Instant.EPOCH));
			case AFTER -> scope.keepFrom(this.days.searched(value).orElse(ListCursor.START.at()));
		}
	}

	private static <T> T read(List<FieldProblem> problems, String field, @Nullable String typed, Supplier<T> otherwise,
			Function<String, Optional<T>> reader) {
		if (typed == null || typed.isBlank()) {
			return otherwise.get();
		}
		return reader.apply(typed.strip()).orElseGet(() -> {
			problems.add(new FieldProblem(field, "unknown", "desk." + field + ".unknown", List.of(MAX_LIMIT)));
			return otherwise.get();
		});
	}

	private static Optional<Set<TicketStatus>> status(String typed) {
		return EnumSet.allOf(TicketStatus.class)
			.stream()
			.filter((each) -> each.label().equals(typed))
			.<Set<TicketStatus>>map((each) -> new HashSet<>(Set.of(each)))
			.findFirst();
	}

	private static Optional<Integer> limit(String typed) {
		return typed.matches("[1-9]\\d?") ? Optional.of(Integer.valueOf(typed)).filter((limit) -> limit <= MAX_LIMIT)
				: Optional.empty();
	}

}
