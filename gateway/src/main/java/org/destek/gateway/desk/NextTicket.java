package org.destek.gateway.desk;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.desk.DeskApi;
import org.destek.gateway.backend.desk.DeskKey;
import org.destek.gateway.backend.desk.TicketList;

/** Finds the ticket that follows another in a list. */
@Component
public class NextTicket {

	/** How long a page waits that can do without. */
	private static final Duration AT_ONCE = Duration.ofMillis(500);

	private final DeskApi desk;

	NextTicket(DeskApi desk) {
		this.desk = desk;
	}

	/**
	 * The code of the ticket that follows; of a ticket that has left the list, the first
	 * that is still there.
	 * @return empty at the end of the list's page, and when nobody can tell; never an
	 * error
	 */
	public Mono<String> after(String code, DeskQuery list, DeskKey key, Locale language) {
		return this.desk.tickets(key, list.asParameters(), language)
			.mapNotNull((read) -> following(code, read.tickets()).orElse(null))
			.timeout(AT_ONCE)
			.onErrorComplete();
	}

	private static Optional<String> following(String code, List<TicketList.Row> rows) {
		List<String> codes = rows.stream().map(TicketList.Row::code).toList();
		return codes.stream().skip(codes.indexOf(code) + 1L).findFirst();
	}

}
