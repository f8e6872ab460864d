package org.destek.notification.inbound.classify;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.links.KeyedHashes;
import org.destek.notification.notice.MailProperties;
import org.destek.notification.replytext.SentMails;
import org.destek.notification.replytext.Shingles;

import static java.util.Objects.requireNonNull;

/** Looks up which words the mails of tickets said, to any recipient. */
@Repository
class TicketMails {

	/** A quote goes back no further. */
	private static final int LATEST = 200;

	private final DatabaseClient database;

	private final KeyedHashes hashes;

	private final SentMails.Sender sender;

	TicketMails(DatabaseClient database, KeyedHashes hashes, MailProperties mail) {
		this.database = database;
		this.hashes = hashes;
		this.sender = new SentMails.Sender(mail.from(), mail.fromName());
	}

	/**
	 * Looks up what was sent for tickets.
	 * @param tickets the tickets
	 * @return what is known of each; {@link #nothing()} for one that is not among them
	 */
	Mono<Map<UUID, SentMails>> of(Collection<UUID> tickets) {
		if (tickets.isEmpty()) {
			return Mono.just(Map.of());
		}
		return this.database.sql("""
				select latest.ticket_id, latest.shingles, latest.shingles_key
				  from unnest(:tickets) as ticket (id)
				  join lateral (select ticket_id, shingles, shingles_key from notice
				                 where ticket_id = ticket.id and shingles is not null
				                 order by created_at desc limit :latest) latest on true
				""")
			.bind("tickets", tickets.stream().distinct().toArray(UUID[]::new))
			.bind("latest", LATEST)
			.map(TicketMails::said)
			.all()
			.collect(Collectors.groupingBy(Said::ticket))
			.map(this::mails);
	}

	/** What is known of a ticket of which nothing was kept. */
	SentMails nothing() {
		return new SentMails(List.of(), this.sender);
	}

	private Map<UUID, SentMails> mails(Map<UUID, List<Said>> said) {
		return said.entrySet()
			.stream()
			.collect(
					Collectors.toMap(Map.Entry::getKey, (each) -> new SentMails(proofs(each.getValue()), this.sender)));
	}

	private List<SentMails.Proof> proofs(List<Said> said) {
		Map<String, Set<Long>> byKey = said.stream()
			.collect(Collectors.groupingBy(Said::key, Collectors
				.flatMapping((each) -> Shingles.in(each.shingles()).boxed(), Collectors.toCollection(HashSet::new))));
		return byKey.entrySet()
			.stream()
			.flatMap((each) -> this.hashes.under(each.getKey())
				.map((hash) -> new SentMails.Proof(each.getValue(), hash))
				.stream())
			.toList();
	}

	private static Said said(Readable row) {
		return new Said(requireNonNull(row.get("ticket_id", UUID.class)),
				requireNonNull(row.get("shingles_key", String.class)),
				requireNonNull(row.get("shingles", byte[].class)));
	}

	private record Said(UUID ticket, String key, byte[] shingles) {
	}

}
