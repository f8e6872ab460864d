package org.destek.ticket.insert;

import java.util.Map;

/**
 * How a row is written, alone or as a part of a statement that writes several.
 *
 * @param sql an insert with named parameters, whose {@code %s} stands for the table that
 * it selects from: one of a single row, or an empty one when nothing is to be written
 * @param values what the parameters stand for
 */
public record RowInsert(String sql, Map<String, Object> values) {

	/** The insert as a statement of its own. */
	public String alone() {
		return after("(values (1)) as start");
	}

	/**
	 * The insert as a part of a statement.
	 * @param table what it selects from
	 * @return the part
	 */
	String after(String table) {
		return this.sql.formatted(table);
	}

}
