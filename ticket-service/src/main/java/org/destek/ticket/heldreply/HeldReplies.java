package org.destek.ticket.heldreply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.FoldedText;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.event.CommandAnswered.RefusedFile;
import org.destek.ticket.event.ReplyCommand;
import org.destek.ticket.event.ReplyHeld.Sender;
import org.destek.ticket.sweep.DueRow;

/** All replies by mail that wait for their approver. */
@Repository
public class HeldReplies {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int PAGE_SIZE = 20;

	private final DatabaseClient database;

	HeldReplies(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * What is held of a ticket and claims to come from its requester.
	 * @param ticketId the ticket
	 * @return the oldest first, as many as a page shows; those behind follow as these are
	 * decided
	 */
	public Flux<HeldReply> ofRequester(UUID ticketId) {
		return this.database.sql("""
				select * from held_reply where ticket_id = :ticketId and role = 'requester'
				order by held_at, id
				limit :limit
				""").bind("ticketId", ticketId).bind("limit", PAGE_SIZE).map(HeldReplies::read).all();
	}

	/**
	 * What is held of a ticket and was asked of one of these.
	 * @param ticketId the ticket
	 * @param recipients addresses of entries, in lower case
	 * @return the oldest first, as many as a page shows
	 */
	Flux<HeldReply> ofStaff(UUID ticketId, List<String> recipients) {
		return this.database.sql("""
				select * from held_reply
				where ticket_id = :ticketId and role = 'staff' and lower(recipient) = any(:recipients)
				order by held_at, id
				limit :limit
				""")
			.bind("ticketId", ticketId)
			.bind("recipients", recipients.toArray(String[]::new))
			.bind("limit", PAGE_SIZE)
			.map(HeldReplies::read)
			.all();
	}

	/** What is held of a ticket and was asked of nobody of these, the oldest first. */
	public Flux<HeldReply> ofOthers(UUID ticketId, List<String> addresses) {
		return this.database.sql("""
				select * from held_reply
				where ticket_id = :ticketId and role = 'staff' and lower(recipient) <> all(:addresses)
				order by held_at, id
				limit :limit
				""")
			.bind("ticketId", ticketId)
			.bind("addresses", addresses.toArray(String[]::new))
			.bind("limit", PAGE_SIZE)
			.map(HeldReplies::read)
			.all();
	}

	/** Of which tickets something is held for the office, by id, after a given one. */
	Flux<UUID> ticketsAfter(UUID ticketId, int limit) {
		return this.database.sql("""
				select distinct ticket_id from held_reply where role = 'staff' and ticket_id > :ticketId
				order by ticket_id
				limit :limit
				""")
			.bind("ticketId", ticketId)
			.bind("limit", limit)
			.map((row) -> Objects.requireNonNull(row.get("ticket_id", UUID.class)))
			.all();
	}

	/**
	 * What has been held for long.
	 * @param moment since when it is held at the latest
	 * @param last the reply behind which to begin
	 * @param limit how many at most
	 * @return the longest held first
	 */
	Flux<DueRow> heldBefore(Instant moment, DueRow last, int limit) {
		return this.database.sql("""
				select id, held_at as since, ticket_id from held_reply
				where held_at <= :moment and (held_at, id) > (:since, :id)
				order by held_at, id
				limit :limit
				""")
			.bind("moment", moment)
			.bind("since", last.since())
			.bind("id", last.id())
			.bind("limit", limit)
			.map(DueRow::read)
			.all();
	}

	Mono<Void> add(HeldReply held) {
		ReplyCommand command = held.command();
		return this.database
			.sql("""
					insert into held_reply (id, ticket_id, mail_id, role, recipient, sender_address, sender_name, text, folded,
					                        command, files, refused_files, reason, answered_by, held_at)
					values (:id, :ticketId, :mailId, :role, :recipient, :senderAddress, :senderName, :text, :folded,
					        cast(:command as jsonb), cast(:files as jsonb), cast(:refusedFiles as jsonb), :reason, :answeredBy, :heldAt)
					""")
			.bind("id", held.id())
			.bind("ticketId", held.ticketId())
			.bind("mailId", held.mailId())
			.bind("role", held.role().label())
			.bind("recipient", held.recipient())
			.bind("senderAddress", held.sender().address())
			.bind("senderName", Parameters.in(R2dbcType.VARCHAR, held.sender().name()))
			.bind("text", held.text())
			.bind("folded", FoldedText.column(held.folded()))
			.bind("command",
					Parameters.in(R2dbcType.VARCHAR, (command != null) ? JSON.writeValueAsString(command) : null))
			.bind("files", JSON.writeValueAsString(held.files()))
			.bind("refusedFiles", JSON.writeValueAsString(held.refusedFiles()))
			.bind("reason", held.reason().label())
			.bind("answeredBy", Parameters.in(R2dbcType.VARCHAR, held.answeredBy()))
			.bind("heldAt", held.heldAt())
			.then();
	}

	/** Has another asked about a reply. */
	Mono<Void> ask(UUID heldId, String recipient) {
		return this.database.sql("update held_reply set recipient = :recipient where id = :id")
			.bind("id", heldId)
			.bind("recipient", recipient)
			.then();
	}

	/** Takes a reply out, so that it is released or thrown away once. */
	public Mono<HeldReply> remove(UUID ticketId, UUID heldId) {
		return this.database.sql("delete from held_reply where id = :id and ticket_id = :ticketId returning *")
			.bind("id", heldId)
			.bind("ticketId", ticketId)
			.map(HeldReplies::read)
			.one();
	}

	private static HeldReply read(Readable row) {
		String command = row.get("command", String.class);
		return new HeldReply(Objects.requireNonNull(row.get("id", UUID.class)),
				Objects.requireNonNull(row.get("ticket_id", UUID.class)),
				Objects.requireNonNull(row.get("mail_id", UUID.class)), Author.labelled(Tickets.text(row, "role")),
				Tickets.text(row, "recipient"),
				new Sender(Tickets.text(row, "sender_address"), row.get("sender_name", String.class)),
				Tickets.text(row, "text"), FoldedText.read(row),
				(command != null) ? JSON.readValue(command, ReplyCommand.class) : null,
				List.of(JSON.readValue(Tickets.text(row, "files"), Attachment[].class)),
				List.of(JSON.readValue(Tickets.text(row, "refused_files"), RefusedFile[].class)),
				HeldReply.Reason.labelled(Tickets.text(row, "reason")), row.get("answered_by", String.class),
				Objects.requireNonNull(row.get("held_at", Instant.class)));
	}

}
