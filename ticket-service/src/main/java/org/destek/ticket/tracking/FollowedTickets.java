package org.destek.ticket.tracking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.FileNames;
import org.destek.ticket.core.FoldedText;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.TicketAccess.Claim;
import org.destek.ticket.core.TicketCode;
import org.destek.ticket.core.Tickets;

/** Tickets with their conversations, each read in one question to the database. */
@Repository
class FollowedTickets {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * The conversation is only read for whom the ticket may open to: who shows a wrong
	 * key has caused no more work than who names an unknown code.
	 */
	static final String SQL = """
			select ticket.*, coalesce(thread.messages, '[]') as messages,
			       claim.opens and exists (
			           select from held_reply where ticket_id = ticket.id and role = 'requester'
			       ) as holds
			from ticket
			cross join lateral (
			    select ticket.access_key_hash = :keyHash or ticket.id is not distinct from :linked as opens
			) as claim
			left join message as mark on mark.id = :before and mark.ticket_id = ticket.id
			cross join lateral (
			    select json_agg(latest order by "sentAt", sequence) as messages from (
			        select id, author as "from", name, text, folded, sent_at as "sentAt", sequence,
			               missing_attachments as missing,
			               (select json_agg(json_build_object('id', id, 'name', name, 'size', size,
			                                                  'mediaType', media_type, 'sha256', sha256) order by position)
			                from attachment where message_id = message.id) as files,
			               case when cardinality(missing_attachments) > 0 then (
			                   select json_agg(attachment.name) from message as later
			                   join attachment on attachment.message_id = later.id
			                   where later.ticket_id = message.ticket_id and later.author = message.author
			                         and (later.sent_at, later.sequence) > (message.sent_at, message.sequence)
			               ) end as since
			        from message
			        where claim.opens and ticket_id = ticket.id
			              and (sent_at, sequence) < (coalesce(mark.sent_at, 'infinity'), coalesce(mark.sequence, 0))
			        order by sent_at desc, sequence desc
			        limit :limit
			    ) as latest
			) as thread
			where ticket.code = :code
			""";

	private final DatabaseClient database;

	FollowedTickets(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * A ticket for who shows what opens it.
	 * @param code the ticket's code
	 * @param claim what is shown
	 * @param before the message that a part of the conversation ends before; null, and
	 * one of another ticket, for the latest part
	 * @param size how many messages at most
	 * @return empty when there is no such ticket, or the claim does not open it
	 */
	Mono<FollowedTicket> find(TicketCode code, Claim claim, @Nullable UUID before, int size) {
		return this.database.sql(SQL)
			.bind("code", code.text())
			.bind("keyHash", claim.keyHash())
			.bind("linked", Parameters.in(PostgresqlObjectId.UUID, claim.linked()))
			.bind("before", Parameters.in(PostgresqlObjectId.UUID, before))
			.bind("limit", size + 1)
			.map((row) -> read(row, size))
			.one()
			.filter((found) -> claim.opens(found.ticket()));
	}

	private static FollowedTicket read(Readable row, int size) {
		List<Message> messages = List.of(JSON.readValue(Tickets.text(row, "messages"), MessageRow[].class))
			.stream()
			.map(MessageRow::toMessage)
			.toList();
		return new FollowedTicket(Tickets.read(row), MessagePage.of(messages, size),
				Boolean.TRUE.equals(row.get("holds", Boolean.class)));
	}

	/**
	 * A message as the database writes it.
	 *
	 * @param missing names of files that did not come with it
	 * @param since names of files that its side of the counter sent later
	 */
	private record MessageRow(UUID id, String from, String name, String text, @Nullable List<FoldedText> folded,
			Instant sentAt, long sequence, List<String> missing, @Nullable List<Attachment> files,
			@Nullable List<String> since) {

		Message toMessage() {
			return new Message(this.id, Message.Author.labelled(this.from), this.name, null, this.text,
					orNone(this.folded), this.sentAt, orNone(this.files),
					FileNames.without(this.missing, orNone(this.since)), null);
		}

		private static <T> List<T> orNone(@Nullable List<T> some) {
			return (some != null) ? some : List.of();
		}

	}

}
