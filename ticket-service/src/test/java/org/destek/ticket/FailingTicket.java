package org.destek.ticket;

import java.util.UUID;

import org.springframework.r2dbc.core.DatabaseClient;

/** A ticket of which the database takes no more rows of a table, each time again. */
public final class FailingTicket {

	private final DatabaseClient database;

	private final String table;

	private final String condition;

	private FailingTicket(DatabaseClient database, String table, String condition) {
		this.database = database;
		this.table = table;
		this.condition = condition;
	}

	/** Its history takes nothing. */
	public static FailingTicket inHistory(DatabaseClient database, UUID id) {
		return new FailingTicket(database, "ticket_history", "ticket_id <> '%s'".formatted(id));
	}

	/** The outbox takes none of its events. */
	public static FailingTicket inOutbox(DatabaseClient database, String code) {
		return new FailingTicket(database, "outbox", "subject <> '%s'".formatted(code));
	}

	/**
	 * Has it fail for a time.
	 * @param action what happens in that time
	 */
	public void during(Runnable action) {
		execute("add constraint failing_ticket check (%s) not valid".formatted(this.condition));
		try {
			action.run();
		}
		finally {
			execute("drop constraint failing_ticket");
		}
	}

	private void execute(String change) {
		this.database.sql("alter table %s %s".formatted(this.table, change)).then().block();
	}

}
