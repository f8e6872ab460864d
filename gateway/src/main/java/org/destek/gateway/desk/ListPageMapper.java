package org.destek.gateway.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import org.destek.gateway.backend.desk.DeskPerson;
import org.destek.gateway.backend.desk.TicketList;
import org.destek.gateway.backend.desk.TicketList.Counts;
import org.destek.gateway.backend.ticket.Priority;
import org.destek.gateway.backend.ticket.TicketStatus;
import org.destek.gateway.desk.ListPage.Chosen;
import org.destek.gateway.desk.ListPage.Queue;
import org.destek.gateway.desk.ListPage.Row;
import org.destek.gateway.desk.ListPage.TagLink;
import org.destek.gateway.wording.DateFormatter;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes the page of a list: times become words, filters become links. */
@Component
class ListPageMapper {

	private final DateFormatter dates;

	private final MessageSource texts;

	ListPageMapper(DateFormatter dates, MessageSource texts) {
		this.dates = dates;
		this.texts = texts;
	}

	/**
	 * The page.
	 * @param list null when a filter was not understood
	 */
	ListPage of(DeskQuery query, @Nullable TicketList list, DeskPerson person, Locale language) {
		List<Row> rows = (list != null) ? rows(query, list, person, language) : List.of();
		String next = (list != null) ? list.next() : null;
		return new ListPage(query, queues(query, (list != null) ? list.counts() : null),
				chosen(query, person, language), query.queue().equals("open") ? "all" : query.queue(), rows,
				(next != null) ? query.after(next).address() : null, query.isFirst() ? null : query.first().address());
	}

	private static List<Queue> queues(DeskQuery query, @Nullable Counts counts) {
		List<Queue> queues = new ArrayList<>();
		queues.add(queue(query, "open", (counts != null) ? counts.open() : null));
		queues.add(queue(query, "mine", (counts != null) ? counts.mine() : null));
		queues.add(queue(query, "nobody", (counts != null) ? counts.nobody() : null));
		queues.add(queue(query, "waiting-for-us", (counts != null) ? counts.waitingForUs() : null));
		queues.add(queue(query, "overdue", (counts != null) ? counts.overdue() : null));
		queues.add(queue(query, "all", null));
		return queues;
	}

	private static Queue queue(DeskQuery query, String key, @Nullable Long count) {
		return new Queue(key, query.inQueue(key).address(), count, query.queue().equals(key));
	}

	private List<Chosen> chosen(DeskQuery query, DeskPerson person, Locale language) {
		return DeskQuery.NARROWING.stream()
			.filter((name) -> !query.value(name).isEmpty())
			.map((name) -> new Chosen(name, inWords(name, query.value(name), person, language),
					query.with(name, "").address()))
			.toList();
	}

	private String inWords(String filter, String value, DeskPerson person, Locale language) {
		return switch (filter) {
			case "topic" -> person.topics()
				.stream()
				.filter((topic) -> topic.slug().equals(value))
				.map(DeskPerson.OwnTopic::name)
				.findFirst()
				.orElse(value);
			case "status" -> Objects.requireNonNullElse(
					this.texts.getMessage(new TicketStatus(value).wordsForStaff(), null, value, language), value);
			case "priority" -> Objects
				.requireNonNullElse(this.texts.getMessage(new Priority(value).words(), null, value, language), value);
			case "tag" -> value;
			case "person" -> value.equals(person.address()) ? person.name() : value;
			default -> this.dates.typed(value, language);
		};
	}

	private List<Row> rows(DeskQuery query, TicketList list, DeskPerson person, Locale language) {
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < list.tickets().size(); i++) {
			String following = (i + 1 < list.tickets().size()) ? list.tickets().get(i + 1).code() : null;
			rows.add(row(query, list.tickets().get(i), following, person, language));
		}
		return rows;
	}

	private Row row(DeskQuery query, TicketList.Row row, @Nullable String following, DeskPerson person,
			Locale language) {
		var assignee = row.assignee();
		Instant due = row.dueAt();
		return new Row(address(row.code(), query, following), row.code(),
				Objects.requireNonNullElse(row.subject(), row.code()), row.requesterName(), row.unit(),
				row.topic().name(), row.status(), (assignee != null) ? assignee.name() : null,
				assignee != null && assignee.address().equals(person.address()),
				(assignee != null) ? query.with("person", assignee.address()).address() : null, row.lastActivityAt(),
				this.dates.near(row.lastActivityAt(), language), due,
				(due != null) ? this.dates.near(due, language) : null, row.overdue(), row.waitingForUs(), row.urgency(),
				row.words().stream().map((tag) -> new TagLink(tag, query.with("tag", tag).address())).toList(),
				Excerpt.of(row.excerpt()));
	}

	/** A ticket's page at the desk, which knows the list that it was opened from. */
	static String address(String code, DeskQuery query, @Nullable String following) {
		String list = "list=" + UriUtils.encode(query.parameters(), UTF_8);
		return "/desk/tickets/" + code + "?" + list + ((following != null) ? "&next=" + following : "");
	}

}
