package org.destek.ticket.inboundmail;

import java.util.UUID;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which mails already became a part of a conversation. */
@Repository
public class ProcessedMails {

	private final DatabaseClient database;

	ProcessedMails(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Whether a mail is still to be read.
	 * @param mailId the mail
	 * @return false when it is a message, a note or held
	 */
	public Mono<Boolean> isNew(UUID mailId) {
		return this.database.sql("""
				select not exists (select from message where mail_id = :mailId)
				   and not exists (select from note where mail_id = :mailId)
				   and not exists (select from held_reply where mail_id = :mailId) as fresh
				""").bind("mailId", mailId).map((row) -> Boolean.TRUE.equals(row.get("fresh", Boolean.class))).one();
	}

}
