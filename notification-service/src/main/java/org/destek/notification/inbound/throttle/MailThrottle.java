package org.destek.notification.inbound.throttle;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.notification.inbound.classify.ClassifiedMail;
import org.destek.notification.inbound.classify.SenderAddress;

import static java.util.Objects.requireNonNull;

/**
 * Slows floods down. A mail that {@link ThrottleWindow} has no room for is given a later
 * time, once. No mail is lost, and all copies of the service share the count.
 */
@Repository
public class MailThrottle {

	private final DatabaseClient database;

	private final Clock clock;

	MailThrottle(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Says when mails may have their effect, in the caller's transaction, which keeps
	 * these times.
	 * @param mails the mails, in order; the caller takes a stranger's mails one after
	 * another
	 * @return the times
	 */
	public Mono<ThrottleSchedule> of(List<ClassifiedMail> mails) {
		List<ClassifiedMail> takers = mails.stream().filter(ClassifiedMail::isThrottled).toList();
		ThrottleWindow window = new ThrottleWindow(this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		UUID[] tickets = tickets(takers);
		return count(takers, tickets, window).then(Mono.defer(() -> noteWaiting(mails, tickets, window)))
			.then(Mono.fromSupplier(() -> ThrottleSchedule.of(mails, window)));
	}

	/**
	 * Keeps the times of mails: of those that have to wait, and of those whose files are
	 * uploaded first.
	 * @param mails mails that were given a time
	 * @param schedule their times
	 * @return completes when they are stored
	 */
	public Mono<Void> keep(List<ClassifiedMail> mails, ThrottleSchedule schedule) {
		return this.database.sql("""
				update incoming_mail as mail
				   set turn_at = given.at, sender = given.sender, sender_domain = given.domain,
				       ticket_id = coalesce(given.ticket, mail.ticket_id), attempts = 0, next_attempt_at = given.at,
				       reason = case when given.at > :now then 'flood' end
				  from unnest(:mails, :turns, :senders, :domains, :tickets) as given (mail, at, sender, domain, ticket)
				 where mail.id = given.mail and mail.state = 'new'
				""")
			.bind("mails", mails.stream().map((open) -> open.mail().id()).toArray(UUID[]::new))
			.bind("turns", mails.stream().map(schedule::of).toArray(Instant[]::new))
			.bind("senders", mails.stream().map(MailThrottle::sender).toArray(String[]::new))
			.bind("domains", mails.stream().map(MailThrottle::sender).map(SenderAddress::domain).toArray(String[]::new))
			.bind("tickets", mails.stream().map((open) -> open.classification().ticketId()).toArray(UUID[]::new))
			.bind("now", schedule.now())
			.then();
	}

	private Mono<Void> count(List<ClassifiedMail> takers, UUID[] tickets, ThrottleWindow window) {
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
			.bind("since", window.now().minus(ThrottleWindow.WINDOW))
			.bind("toATicket", ThrottleWindow.TO_A_TICKET)
			.bind("ofAKnownSender", ThrottleWindow.OF_A_KNOWN_SENDER)
			.bind("ofAStranger", ThrottleWindow.OF_A_STRANGER)
			.map((row) -> count(row, window))
			.all()
			.then();
	}

	private static boolean count(Readable row, ThrottleWindow window) {
		window.count(value(row, "key", String.class), value(row, "turn_at", Instant.class));
		return true;
	}

	/** Of those that are not handled now, the first to each ticket is enough to know. */
	private Mono<Void> noteWaiting(List<ClassifiedMail> mails, UUID[] tickets, ThrottleWindow window) {
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
			.bind("now", window.now())
			.bind("mails", mails.stream().map((open) -> open.mail().id()).toArray(UUID[]::new))
			.map((row) -> noteWaiting(row, window))
			.all()
			.then();
	}

	private static boolean noteWaiting(Readable row, ThrottleWindow window) {
		window.wait(value(row, "ticket_id", UUID.class), value(row, "mail", UUID.class),
				value(row, "arrival", Long.class));
		return true;
	}

	private static UUID[] tickets(List<ClassifiedMail> mails) {
		return mails.stream()
			.map((open) -> open.classification().ticketId())
			.filter(Objects::nonNull)
			.distinct()
			.toArray(UUID[]::new);
	}

	private static String[] senders(List<ClassifiedMail> mails, boolean known) {
		return mails.stream()
			.filter((open) -> (open.classification().ticketId() != null) == known)
			.map(MailThrottle::sender)
			.distinct()
			.toArray(String[]::new);
	}

	private static String sender(ClassifiedMail open) {
		return SenderAddress.key(requireNonNull(open.sender()));
	}

	private static <T> T value(Readable row, String column, Class<T> type) {
		return requireNonNull(row.get(column, type));
	}

}
