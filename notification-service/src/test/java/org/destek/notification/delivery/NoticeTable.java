package org.destek.notification.delivery;

import java.util.List;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.testing.database.EmptiedTables;

/** Plans notices as the intake does, and reads what became of them. */
@TestComponent
class NoticeTable {

	private final NoticePlanning planning;

	private final TransactionalOperator transaction;

	private final DatabaseClient database;

	NoticeTable(NoticePlanning planning, TransactionalOperator transaction, DatabaseClient database) {
		this.planning = planning;
		this.transaction = transaction;
		this.database = database;
	}

	void plan(PlannedNotice... notices) {
		this.planning.plan(List.of(notices)).as(this.transaction::transactional).block();
	}

	void change(String sql) {
		this.database.sql(sql).then().block();
	}

	void empty() {
		EmptiedTables.empty(this.database.getConnectionFactory(), "notice", "reply_address", "delivery_attempt");
	}

	long count(String condition) {
		return this.database.sql("select count(*) from notice where " + condition)
			.map((row) -> row.get(0, Long.class))
			.one()
			.block();
	}

	List<String> texts(String sql) {
		return this.database.sql(sql).map((row) -> String.valueOf(row.get(0))).all().collectList().block();
	}

	UUID onlyId() {
		return UUID.fromString(texts("select id from notice").get(0));
	}

}
