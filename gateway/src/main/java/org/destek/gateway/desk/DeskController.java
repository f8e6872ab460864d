package org.destek.gateway.desk;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.FieldError;
import org.destek.gateway.backend.desk.DeskApi;
import org.destek.gateway.backend.desk.DeskKey;
import org.destek.gateway.backend.desk.DeskSession;
import org.destek.gateway.backend.desk.SavedList;
import org.destek.gateway.backend.desk.TicketList;
import org.destek.gateway.backend.ticket.Priority;
import org.destek.gateway.backend.ticket.TicketStatus;
import org.destek.gateway.desk.signin.DeskFrame;
import org.destek.gateway.desk.signin.DeskSessions;

/** Draws the list of tickets. */
@Controller
class DeskController {

	/** What the list can say was done just now to a ticket that opens no longer. */
	private static final Set<String> DONE = Set.of("release", "assign", "move", "released");

	private final DeskSessions sessions;

	private final DeskApi desk;

	private final ListPageMapper mapper;

	DeskController(DeskSessions sessions, DeskApi desk, ListPageMapper mapper) {
		this.sessions = sessions;
		this.desk = desk;
		this.mapper = mapper;
	}

	@GetMapping("/desk")
	Mono<Rendering> list(@RequestParam(defaultValue = "") String done, ServerWebExchange exchange, Locale language) {
		DeskQuery query = DeskQuery.of(exchange.getRequest().getQueryParams());
		return drawn(query, done, exchange, language).map(Rendering.Builder::build);
	}

	/** The list again, with what is wrong with the name that it was to have. */
	Mono<Rendering> redisplay(DeskQuery query, String name, String fault, ServerWebExchange exchange, Locale language) {
		return drawn(query, "", exchange, language).map((page) -> page.status(HttpStatus.UNPROCESSABLE_CONTENT)
			.modelAttribute("listFault", fault)
			.modelAttribute("listName", name)
			.build());
	}

	private Mono<Rendering.Builder<?>> drawn(DeskQuery query, String done, ServerWebExchange exchange,
			Locale language) {
		return this.sessions.key(exchange)
			.flatMap((key) -> Mono.zip(this.sessions.current(exchange, language), read(key, query, language),
					this.desk.savedLists(key)))
			.map((read) -> page(query, read.getT1(), read.getT2(), read.getT3(), done, language));
	}

	/** The list, or what is wrong with its filters. */
	private Mono<Answer> read(DeskKey key, DeskQuery query, Locale language) {
		return this.desk.tickets(key, query.asParameters(), language)
			.map((list) -> new Answer(list, List.of()))
			.onErrorResume(DeskController::isUnclear, (refusal) -> Mono.just(unclear((BackendRefusal) refusal)));
	}

	private Rendering.Builder<?> page(DeskQuery query, DeskSession session, Answer answer, List<SavedList> saved,
			String done, Locale language) {
		Rendering.Builder<?> page = DeskFrame.of(session, "tickets")
			.on(Rendering.view("desk"))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.modelAttribute("list", this.mapper.of(query, answer.list(), session.person(), language))
			.modelAttribute("person", session.person())
			.modelAttribute("saved", saved.stream().map((each) -> SavedLink.of(each, query)).toList())
			.modelAttribute("listName", "")
			.modelAttribute("statuses", TicketStatus.ALL)
			.modelAttribute("priorities", Priority.ALL)
			.modelAttribute("unclear", answer.unclear());
		if (DONE.contains(done)) {
			page.modelAttribute("done", done);
		}
		return page.status((answer.list() != null) ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static boolean isUnclear(Throwable failure) {
		return failure instanceof BackendRefusal refusal
				&& refusal.status().value() == HttpStatus.UNPROCESSABLE_CONTENT.value();
	}

	private static Answer unclear(BackendRefusal refusal) {
		return new Answer(null, refusal.errors().stream().map(FieldError::message).distinct().toList());
	}

	/**
	 * A saved list as the page leads to it.
	 *
	 * @param here whether it is the one that is shown
	 */
	record SavedLink(String name, String address, boolean here) {

		static SavedLink of(SavedList list, DeskQuery shown) {
			DeskQuery query = DeskQuery.parse(list.query());
			return new SavedLink(list.name(), query.address(), query.equals(shown.first()));
		}

	}

	/**
	 * What was read.
	 *
	 * @param list null when a filter was not understood
	 * @param unclear what was not
	 */
	private record Answer(@Nullable TicketList list, List<String> unclear) {
	}

}
