package org.destek.ticket.report.monthly;

import java.time.Instant;
import java.time.LocalDate;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who was sent the report of which month. */
@Repository
class ReportMails {

	private final DatabaseClient database;

	ReportMails(DatabaseClient database) {
		this.database = database;
	}

	Flux<String> sentOf(LocalDate month) {
		return this.database.sql("select recipient from report_mail where month = :month")
			.bind("month", month)
			.mapValue(String.class)
			.all();
	}

	/**
	 * Notes it, in the transaction of the event; of two at once the second is too late.
	 */
	Mono<Boolean> claim(LocalDate month, String recipient, Instant now) {
		return this.database.sql("""
				insert into report_mail (month, recipient, told_at) values (:month, :recipient, :now)
				on conflict do nothing
				""")
			.bind("month", month)
			.bind("recipient", recipient)
			.bind("now", now)
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

}
