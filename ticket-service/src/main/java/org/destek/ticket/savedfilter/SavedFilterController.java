package org.destek.ticket.savedfilter;

import java.util.List;
import java.util.Map;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.TypedText;
import org.destek.ticket.people.Viewer;
import org.destek.ticket.people.Viewers;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;
import org.destek.ticket.search.HiddenNumbers;

/** Shows, saves and deletes over HTTP the lists of who is signed in. */
@RestController
@RequestMapping("/api/desk/filters")
class SavedFilterController {

	private static final int MAX_NAME = 40;

	private static final int MAX_QUERY = 2000;

	private final Viewers viewers;

	private final SavedFilters filters;

	private final FilterSaving saving;

	SavedFilterController(Viewers viewers, SavedFilters filters, FilterSaving saving) {
		this.viewers = viewers;
		this.filters = filters;
		this.saving = saving;
	}

	@GetMapping
	Mono<ResponseEntity<List<SavedFilter>>> list(@RequestHeader HttpHeaders headers) {
		return this.viewers.signedIn(headers)
			.flatMap((viewer) -> this.filters.of(viewer.address()).collectList())
			.map((all) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(all));
	}

	@PostMapping
	Mono<ResponseEntity<Void>> save(@RequestHeader HttpHeaders headers, @RequestBody Map<String, String> request) {
		return this.viewers.signedIn(headers).flatMap((viewer) -> save(viewer, filter(request))).then(done());
	}

	@PostMapping("/delete")
	Mono<ResponseEntity<Void>> delete(@RequestHeader HttpHeaders headers, @RequestBody Map<String, String> request) {
		return this.viewers.signedIn(headers)
			.flatMap((viewer) -> this.filters.delete(viewer.address(), TypedText.line(request.get("name"))))
			.then(done());
	}

	private Mono<Boolean> save(Viewer viewer, SavedFilter filter) {
		return this.saving.save(viewer.address(), filter)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> problem("many", SavedFilters.MOST)));
	}

	private static SavedFilter filter(Map<String, String> request) {
		String name = TypedText.line(request.get("name"));
		String query = TypedText.line(request.get("query"));
		if (name.isEmpty()) {
			throw problem("required");
		}
		if (TypedText.length(name) > MAX_NAME || !TypedText.fitsInALine(name) || HiddenNumbers.isIn(name)) {
			throw problem("format", MAX_NAME);
		}
		if (query.length() > MAX_QUERY || !TypedText.fitsInALine(query) || HiddenNumbers.isIn(query)) {
			throw problem("query");
		}
		return new SavedFilter(name, query);
	}

	private static InvalidFieldsException problem(String code, Object... arguments) {
		return new InvalidFieldsException(
				List.of(new FieldProblem("name", code, "filter.name." + code, List.of(arguments))));
	}

	private static Mono<ResponseEntity<Void>> done() {
		return Mono.fromSupplier(() -> ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build());
	}

}
