package org.destek.notification.inbound;

import java.util.List;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.r2dbc.core.DatabaseClient;

import org.destek.links.AddressTokens;
import org.destek.links.LinkPurpose;
import org.destek.testing.database.EmptiedTables;

/** Puts notices there that can be answered, and reads what became of mails. */
@TestComponent
class IncomingTable {

	static final String CODE = "K7M-3XR-9TQ2";

	private final DatabaseClient database;

	private final AddressTokens tokens;

	IncomingTable(DatabaseClient database, AddressTokens tokens) {
		this.database = database;
		this.tokens = tokens;
	}

	/** A notice that was sent long ago. */
	SentNotice sent(UUID ticket, String role, String recipient) {
		UUID notice = UUID.randomUUID();
		UUID reply = UUID.fromString(texts("""
				insert into reply_address (id, ticket_id, recipient_key, role, created_at)
				values ('%s', '%s', '%s', '%s', now())
				on conflict (ticket_id, recipient_key, role) do update set role = excluded.role returning id
				""".formatted(UUID.randomUUID(), ticket, recipient, role)).get(0));
		String messageId = "<" + this.tokens.sign(LinkPurpose.REPLY_ADDRESS, notice) + "@example.org>";
		change("""
				insert into notice (id, event_id, ticket_id, code, kind, recipient, recipient_key, language, role, reply_id,
				                    content, message_id, status, not_before, next_attempt_at, created_at, sent_at)
				values ('%s', gen_random_uuid(), '%s', '%s', 'request-received', '%s', '%s', 'tr', '%s', '%s',
				        '{"topic": "Staj", "savedAt": "2026-11-23T11:05:00Z"}', '%s', 'sent',
				        now(), now(), '2026-11-23T11:05:00Z', now())
				"""
			.formatted(notice, ticket, CODE, recipient, recipient, role, reply, messageId));
		return new SentNotice(notice, ticket,
				"destek+" + this.tokens.sign(LinkPurpose.REPLY_ADDRESS, reply) + "@example.org",
				"destek+b" + this.tokens.sign(LinkPurpose.BOUNCE_ADDRESS, notice) + "@example.org", messageId);
	}

	void change(String sql) {
		this.database.sql(sql).then().block();
	}

	List<String> texts(String sql) {
		return this.database.sql(sql).map((row) -> String.valueOf(row.get(0))).all().collectList().block();
	}

	long count(String condition) {
		return Long.parseLong(texts("select count(*) from incoming_mail where " + condition).get(0));
	}

	List<String> events(String type) {
		return texts("select data from outbox where type = '" + type + "' order by id");
	}

	void empty() {
		EmptiedTables.empty(this.database.getConnectionFactory(), "incoming_mail", "mail_chunk", "notice",
				"reply_address", "delivery_attempt", "outbox");
	}

	/**
	 * A notice and what a reply to it needs.
	 *
	 * @param id its id
	 * @param ticket its ticket
	 * @param replyTo its reply address
	 * @param bounceTo its envelope sender
	 * @param messageId its Message-ID
	 */
	record SentNotice(UUID id, UUID ticket, String replyTo, String bounceTo, String messageId) {
	}

}
