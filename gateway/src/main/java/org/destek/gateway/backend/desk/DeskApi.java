package org.destek.gateway.backend.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.InternalHeaders;

/**
 * The calls of ticket-service that the desk's pages make. Those with a key are refused
 * with 401 {@link #SIGNED_OUT} when its session is over, and with 404 for what its person
 * may not see.
 */
@HttpExchange(url = "/api/desk", accept = "application/json")
public interface DeskApi {

	/** The problem of who has no session, or one that is over. */
	String SIGNED_OUT = "signed-out";

	/**
	 * Has six digits mailed to an address, if it is one of the office's.
	 * @param email as {@code email}
	 * @param device from {@code DeviceCookieFilter.idOf}
	 * @return the same for any address
	 */
	@PostExchange("/sign-ins")
	Mono<MailedCode> requestCode(@RequestBody Map<String, String> email,
			@RequestHeader(name = InternalHeaders.DEVICE, required = false) @Nullable String device,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/**
	 * Opens a session.
	 * @return 422 on {@code code} when the digits are wrong, too old or used
	 */
	@PostExchange("/sessions")
	Mono<OpenedSession> signIn(@RequestBody SignIn signIn,
			@RequestHeader(name = InternalHeaders.DEVICE, required = false) @Nullable String device,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/**
	 * Opens a session without a code.
	 * @return 422 {@code unknown} on {@code proof} when the address is nobody's of the
	 * office
	 */
	@PostExchange("/sessions/vouched")
	Mono<OpenedSession> signIn(@RequestBody VouchedSignIn signIn,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/** Whose session it is; puts its end off. */
	@GetExchange("/session")
	Mono<DeskSession> session(DeskKey key, @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/** Ends this session. */
	@DeleteExchange("/session")
	Mono<Void> signOut(DeskKey key);

	/** All sessions of its person. */
	@GetExchange("/sessions")
	Mono<List<SignedInBrowser>> sessions(DeskKey key);

	/** Ends one of them. */
	@DeleteExchange("/sessions/{id}")
	Mono<Void> end(DeskKey key, @PathVariable String id);

	/**
	 * A page of a list of tickets, newest activity first.
	 * @param filters as the list's address has them
	 * @return 422 on the filter that is not understood
	 */
	@GetExchange("/tickets")
	Mono<TicketList> tickets(DeskKey key, @RequestParam MultiValueMap<String, String> filters,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/** The lists that its person saved, by name. */
	@GetExchange("/filters")
	Mono<List<SavedList>> savedLists(DeskKey key);

	/**
	 * Saves a list, in place of one of the same name.
	 * @return 422 on {@code name}
	 */
	@PostExchange("/filters")
	Mono<Void> save(DeskKey key, @RequestBody SavedList list,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/** Deletes one. */
	@PostExchange("/filters/delete")
	Mono<Void> delete(DeskKey key, @RequestBody SavedList list);

	/** What some codes stand for. */
	@GetExchange("/chosen")
	Mono<ChosenTickets> chosen(DeskKey key, @RequestParam List<String> code,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/**
	 * Does one thing with several tickets. Safe to repeat with the same idempotency key.
	 * @return what became of each; 422 when nothing was tried
	 */
	@PostExchange("/chosen")
	Mono<List<BulkAct.Outcome>> act(DeskKey key, @RequestBody BulkAct act,
			@RequestHeader("Idempotency-Key") UUID idempotencyKey,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

}
