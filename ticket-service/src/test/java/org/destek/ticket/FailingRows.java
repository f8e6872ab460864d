package org.destek.ticket;

import java.util.UUID;

import org.springframework.r2dbc.core.DatabaseClient;

/** Rows that the database does not take, each time again. */
public final class FailingRows {

	private final DatabaseClient database;

	private final String table;

	private final String condition;

	private FailingRows(DatabaseClient database, String table, String condition) {
		this.database = database;
		this.table = table;
		this.condition = condition;
	}

	/** A ticket's history takes nothing. */
	public static FailingRows inHistory(DatabaseClient database, UUID id) {
		return new FailingRows(database, "ticket_history", "ticket_id <> '%s'".formatted(id));
	}

	/** The outbox takes no event of a ticket. */
	public static FailingRows inOutbox(DatabaseClient database, String code) {
		return new FailingRows(database, "outbox", "subject <> '%s'".formatted(code));
	}

	/** Nobody's digest is noted but those of others. */
	public static FailingRows inDigests(DatabaseClient database, String address) {
		return new FailingRows(database, "morning_digest", "lower(recipient) <> lower('%s')".formatted(address));
	}

	/**
	 * Has them fail for a time.
	 * @param action what happens in that time
	 */
	public void during(Runnable action) {
		execute("add constraint failing_rows check (%s) not valid".formatted(this.condition));
		try {
			action.run();
		}
		finally {
			execute("drop constraint failing_rows");
		}
	}

	private void execute(String change) {
		this.database.sql("alter table %s %s".formatted(this.table, change)).then().block();
	}

}
