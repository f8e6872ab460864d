package org.destek.notification.incoming;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import static java.util.Objects.requireNonNull;

/**
 * Keeps floods out: more mails than {@link RecentTurns} allows are given a later turn,
 * each once; none is lost, and all copies of the service share the count.
 */
@Repository
class Turns {

	private final DatabaseClient database;

	private final Clock clock;

	Turns(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Gives mails their turns, in the caller's transaction, which keeps them.
	 * @param mails the mails, in order; the caller takes a stranger's mails one after
	 * another
	 * @return the turns
	 */
	Mono<GivenTurns> of(List<OpenMail> mails) {
		List<OpenMail> takers = mails.stream().filter(OpenMail::takesTurn).toList();
		RecentTurns recent = new RecentTurns(this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		UUID[] tickets = tickets(takers);
		return count(takers, tickets, recent).then(Mono.defer(() -> noteWaiting(mails, tickets, recent)))
			.then(Mono.fromSupplier(() -> GivenTurns.of(mails, recent)));
	}

	/**
	 * Keeps turns for which mails have to wait, or that they take before they have their
	 * effects.
	 * @param mails mails that took a turn
	 * @param turns their turns
	 * @return completes when they are stored
	 */
	Mono<Void> keep(List<OpenMail> mails, GivenTurns turns) {
		return this.database.sql("""
				update incoming_mail as mail
				   set turn_at = given.at, sender = given.sender, sender_domain = given.domain,
				       ticket_id = coalesce(given.ticket, mail.ticket_id), attempts = 0, next_attempt_at = given.at,
				       reason = case when given.at > :now then 'flood' end
				  from unnest(:mails, :turns, :senders, :domains, :tickets) as given (mail, at, sender, domain, ticket)
				 where mail.id = given.mail and mail.state = 'new'
				""")
			.bind("mails", mails.stream().map((open) -> open.mail().id()).toArray(UUID[]::new))
			.bind("turns", mails.stream().map(turns::of).toArray(Instant[]::new))
			.bind("senders", mails.stream().map(Turns::sender).toArray(String[]::new))
			.bind("domains", mails.stream().map(Turns::sender).map(Senders::domain).toArray(String[]::new))
			.bind("tickets", mails.stream().map((open) -> open.meaning().ticketId()).toArray(UUID[]::new))
			.bind("now", turns.now())
			.then();
	}

	private Mono<Void> count(List<OpenMail> takers, UUID[] tickets, RecentTurns recent) {
		if (takers.isEmpty()) {
			return Mono.empty();
		}
		return this.database.sql("""
				select 'ticket ' || wanted.id as key, counted.turn_at
				  from unnest(:tickets) as wanted (id)
				 cross join lateral (select turn_at from incoming_mail where ticket_id = wanted.id and turn_at > :since
				                      order by turn_at desc limit :toATicket) as counted
				 union all
				select 'known ' || wanted.sender, counted.turn_at
				  from unnest(:known) as wanted (sender)
				 cross join lateral (select turn_at from incoming_mail
				                      where ticket_id is not null and sender = wanted.sender and turn_at > :since
				                      order by turn_at desc limit :ofAKnownSender) as counted
				 union all
				select 'stranger ' || wanted.sender, counted.turn_at
				  from unnest(:strangers) as wanted (sender)
				 cross join lateral (select turn_at from incoming_mail
				                      where ticket_id is null and sender = wanted.sender and turn_at > :since
				                      order by turn_at desc limit :ofAStranger) as counted
				""")
			.bind("tickets", tickets)
			.bind("known", senders(takers, true))
			.bind("strangers", senders(takers, false))
			.bind("since", recent.now().minus(RecentTurns.WINDOW))
			.bind("toATicket", RecentTurns.TO_A_TICKET)
			.bind("ofAKnownSender", RecentTurns.OF_A_KNOWN_SENDER)
			.bind("ofAStranger", RecentTurns.OF_A_STRANGER)
			.map((row) -> count(row, recent))
			.all()
			.then();
	}

	private static boolean count(Readable row, RecentTurns recent) {
		recent.count(value(row, "key", String.class), value(row, "turn_at", Instant.class));
		return true;
	}

	/** Of those that are not handled now, the first to each ticket is enough to know. */
	private Mono<Void> noteWaiting(List<OpenMail> mails, UUID[] tickets, RecentTurns recent) {
		if (tickets.length == 0) {
			return Mono.empty();
		}
		return this.database.sql("""
				select (array_agg(id order by arrival))[1] as mail, ticket_id, min(arrival) as arrival
				  from incoming_mail
				 where ticket_id = any(:tickets) and state = 'new' and (turn_at <= :now or reason = 'order')
				 group by ticket_id, case when id = any(:mails) then id end
				""")
			.bind("tickets", tickets)
			.bind("now", recent.now())
			.bind("mails", mails.stream().map((open) -> open.mail().id()).toArray(UUID[]::new))
			.map((row) -> noteWaiting(row, recent))
			.all()
			.then();
	}

	private static boolean noteWaiting(Readable row, RecentTurns recent) {
		recent.wait(value(row, "ticket_id", UUID.class), value(row, "mail", UUID.class),
				value(row, "arrival", Long.class));
		return true;
	}

	private static UUID[] tickets(List<OpenMail> mails) {
		return mails.stream()
			.map((open) -> open.meaning().ticketId())
			.filter(Objects::nonNull)
			.distinct()
			.toArray(UUID[]::new);
	}

	private static String[] senders(List<OpenMail> mails, boolean known) {
		return mails.stream()
			.filter((open) -> (open.meaning().ticketId() != null) == known)
			.map(Turns::sender)
			.distinct()
			.toArray(String[]::new);
	}

	private static String sender(OpenMail open) {
		return Senders.key(requireNonNull(open.sender()));
	}

	private static <T> T value(Readable row, String column, Class<T> type) {
		return requireNonNull(row.get(column, type));
	}

}
