package org.destek.ticket.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.desk.DeskTicket.TopicName;
import org.destek.ticket.desk.FoundTickets.Found;
import org.destek.ticket.people.Viewer;
import org.destek.ticket.search.Excerpts;
import org.destek.ticket.search.SearchWords;
import org.destek.ticket.search.WordQuery;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;

/** The office's list, a page at a time: what the viewer may see, and nothing else. */
@Service
public class TicketListing {

	private final TicketListReader reader;

	private final TicketRows rows;

	private final FoundTickets found;

	private final TicketCounts counts;

	private final SearchWords words;

	private final Excerpts excerpts;

	private final DueTimes due;

	private final Topics topics;

	private final Clock clock;

	TicketListing(TicketListReader reader, TicketRows rows, FoundTickets found, TicketCounts counts, SearchWords words,
			Excerpts excerpts, DueTimes due, Topics topics, Clock clock) {
		this.reader = reader;
		this.rows = rows;
		this.found = found;
		this.counts = counts;
		this.words = words;
		this.excerpts = excerpts;
		this.due = due;
		this.topics = topics;
		this.clock = clock;
	}

	/**
	 * A page of the list with the counts of all its views.
	 * @param viewer who asks
	 * @param request what is asked for
	 * @param language the language of topics' names
	 * @return the page, perhaps empty; a problem when a filter is none
	 */
	public Mono<DeskTicketPage> page(Viewer viewer, TicketListRequest request, Language language) {
		return visible(viewer).flatMap((visible) -> page(viewer, request, visible, language));
	}

	private Mono<DeskTicketPage> page(Viewer viewer, TicketListRequest request, Collection<String> visible,
			Language language) {
		TicketListQuery query = this.reader.read(request, viewer, visible);
		Mono<DeskCounts> counted = this.counts.of(viewer, this.reader.overdue(viewer, visible));
		return (query.terms().isEmpty() ? listed(query) : searched(query)).zipWith(counted,
				(page, counts) -> new DeskTicketPage(tickets(page, language), page.next(), counts));
	}

	private Mono<List<String>> visible(Viewer viewer) {
		Stream<String> own = viewer.head() ? this.topics.all().stream().map(Topic::slug) : viewer.topics().stream();
		List<String> known = own.toList();
		return viewer.head() ? this.counts.topics().mergeWith(Flux.fromIterable(known)).distinct().collectList()
				: Mono.just(known);
	}

	private Mono<Page> listed(TicketListQuery query) {
		return this.rows.page(query.selection(), query.after(), query.limit() + 1)
			.collectList()
			.map((rows) -> Page.of(rows, query.limit()));
	}

	/** What nothing holds as it is spelled is looked for as it is meant. */
	private Mono<Page> searched(TicketListQuery query) {
		return find(query, this.words.queryOf(query.terms()))
			.switchIfEmpty(Mono.defer(() -> find(query, this.words.queryOfAlike(query.terms()))))
			.defaultIfEmpty(Page.EMPTY);
	}

	private Mono<Page> find(TicketListQuery query, Mono<WordQuery> words) {
		return query.selection().isEmpty() ? Mono.empty()
				: words.flatMap((asked) -> this.found.find(asked, query.selection(), query.after(), query.limit())
					.filter((hits) -> hits.hits() > 0)
					.flatMap((hits) -> filled(hits, asked)));
	}

	private Mono<Page> filled(Found hits, WordQuery asked) {
		return hits.tickets().isEmpty() ? Mono.just(new Page(List.of(), cursor(hits), Map.of()))
				: this.rows.of(hits.tickets())
					.collectList()
					.zipWith(this.excerpts.of(hits.tickets(), asked),
							(rows, texts) -> new Page(rows, cursor(hits), texts));
	}

	private static @Nullable String cursor(Found hits) {
		return (hits.next() != null) ? hits.next().text() : null;
	}

	private List<DeskTicket> tickets(Page page, Language language) {
		Instant now = this.clock.instant();
		return page.rows().stream().map((row) -> ticket(row, page.excerpts().get(row.id()), now, language)).toList();
	}

	private DeskTicket ticket(TicketRow row, @Nullable String excerpt, Instant now, Language language) {
		Instant waiting = row.waitingSince();
		Instant due = this.due.of(row);
		return new DeskTicket(row.code(), row.subject(), row.requesterName(), row.unit(),
				TopicName.of(this.topics.named(row.topic()), language), row.status(), row.assignee(), row.submittedAt(),
				row.lastActivityAt(), due, waiting != null && due != null && !due.isAfter(now), waiting != null,
				row.triage().priority(), row.triage().tags(), excerpt);
	}

	/**
	 * Rows of a page.
	 *
	 * @param rows the rows
	 * @param next where the next page begins; null on the last
	 * @param excerpts by ticket
	 */
	private record Page(List<TicketRow> rows, @Nullable String next, Map<UUID, String> excerpts) {

		static final Page EMPTY = new Page(List.of(), null, Map.of());

		/** One row more than the limit was asked for: whether there is a next page. */
		static Page of(List<TicketRow> rows, int limit) {
			boolean more = rows.size() > limit;
			List<TicketRow> shown = more ? rows.subList(0, limit) : rows;
			return new Page(shown, more ? shown.get(limit - 1).place().text() : null, Map.of());
		}

	}

}
