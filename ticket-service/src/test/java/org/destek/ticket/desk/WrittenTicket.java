package org.destek.ticket.desk;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.TicketCode;

/** A ticket that SQL writes, with one message. */
final class WrittenTicket {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final String[] values;

	private final Instant[] times;

	private final String code = TicketCode.draw(RANDOM).text();

	WrittenTicket(String topic, Instant at) {
		this.values = new String[] { topic, "Konu", "Metin", "open", "Elif Yıldız", "elif@example.org", "Rektörlük",
				null, null };
		this.times = new Instant[] { at };
	}

	String code() {
		return this.code;
	}

	WrittenTicket topic(String topic) {
		return with(0, topic);
	}

	WrittenTicket subject(String subject) {
		return with(1, subject);
	}

	WrittenTicket text(String text) {
		return with(2, text);
	}

	WrittenTicket status(String status) {
		return with(3, status);
	}

	WrittenTicket by(String name, String email, String unit) {
		return with(4, name).with(5, email).with(6, unit);
	}

	WrittenTicket assignedTo(String address) {
		return with(7, address);
	}

	WrittenTicket withFile(String name) {
		return with(8, name);
	}

	WrittenTicket at(Instant time) {
		this.times[0] = time;
		return this;
	}

	private WrittenTicket with(int place, String value) {
		this.values[place] = value;
		return this;
	}

	/** One statement, as the service submits a request. */
	Mono<Void> write(DatabaseClient database) {
		return database
			.sql("""
					with ticket_written as (
					    insert into ticket (id, code, topic, subject, status, requester_name, requester_email, requester_unit,
					                        language, access_key_hash, submitted_at, waiting_since, assignee_address,
					                        assignee_name)
					    values (:id, :code, :topic, :subject, :status, :name, :email, :unit, 'tr', '', :at,
					            case when :status = 'open' then cast(:at as timestamptz) end, :assignee, :assignee)
					    returning id),
					message_written as (
					    insert into message (id, ticket_id, author, name, text, sent_at)
					    select :message, id, 'requester', :name, :text, :at from ticket_written
					    returning id)
					insert into attachment (id, message_id, position, name, size, media_type, sha256)
					select :file, id, 0, cast(:fileName as text), 1, 'application/pdf', '' from message_written
					 where cast(:fileName as text) is not null
					""")
			.bind("id", UUID.randomUUID())
			.bind("message", UUID.randomUUID())
			.bind("file", UUID.randomUUID())
			.bind("code", this.code)
			.bind("topic", this.values[0].toLowerCase(Locale.ROOT))
			.bind("subject", this.values[1])
			.bind("text", this.values[2])
			.bind("status", this.values[3])
			.bind("name", this.values[4])
			.bind("email", this.values[5])
			.bind("unit", this.values[6])
			.bind("assignee", Parameters.in(R2dbcType.VARCHAR, this.values[7]))
			.bind("fileName", Parameters.in(R2dbcType.VARCHAR, this.values[8]))
			.bind("at", this.times[0])
			.then();
	}

}
