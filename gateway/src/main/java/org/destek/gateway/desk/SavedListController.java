package org.destek.gateway.desk;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.FieldError;
import org.destek.gateway.backend.desk.DeskApi;
import org.destek.gateway.backend.desk.DeskKey;
import org.destek.gateway.backend.desk.SavedList;
import org.destek.gateway.desk.signin.DeskSessions;

/** Saves a list under a name, and deletes it. */
@Controller
class SavedListController {

	private final DeskSessions sessions;

	private final DeskApi desk;

	private final DeskController lists;

	SavedListController(DeskSessions sessions, DeskApi desk, DeskController lists) {
		this.sessions = sessions;
		this.desk = desk;
		this.lists = lists;
	}

	@PostMapping("/desk/lists/{act:save|delete}")
	Mono<Rendering> change(@PathVariable String act, ServerWebExchange exchange, Locale language) {
		return exchange.getFormData().flatMap((form) -> change(act, form, exchange, language));
	}

	private Mono<Rendering> change(String act, MultiValueMap<String, String> form, ServerWebExchange exchange,
			Locale language) {
		DeskQuery query = DeskQuery.parse(value(form, "list"));
		SavedList list = new SavedList(value(form, "name"), query.first().parameters());
		return this.sessions.key(exchange)
			.flatMap((key) -> change(act, key, list, language))
			.then(Mono.fromSupplier(() -> Rendering.redirectTo(query.address()).build()))
			.onErrorResume(SavedListController::isWrong,
					(refusal) -> this.lists.redisplay(query, list.name(), faultOf(refusal), exchange, language));
	}

	private Mono<Void> change(String act, DeskKey key, SavedList list, Locale language) {
		return act.equals("save") ? this.desk.save(key, list, language) : this.desk.delete(key, list);
	}

	private static boolean isWrong(Throwable failure) {
		return failure instanceof BackendRefusal refusal
				&& refusal.status().value() == HttpStatus.UNPROCESSABLE_CONTENT.value();
	}

	private static String faultOf(Throwable refusal) {
		return ((BackendRefusal) refusal).errors()
			.stream()
			.map(FieldError::message)
			.distinct()
			.collect(Collectors.joining(" "));
	}

	private static String value(MultiValueMap<String, String> form, String name) {
		return Objects.requireNonNullElse(form.getFirst(name), "").strip();
	}

}
