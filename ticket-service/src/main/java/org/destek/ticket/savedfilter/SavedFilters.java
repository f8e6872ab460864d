package org.destek.ticket.savedfilter;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Tickets;

/** The saved lists of all people. */
@Repository
class SavedFilters {

	/** How many one person may have. */
	static final int MOST = 20;

	private final DatabaseClient database;

	SavedFilters(DatabaseClient database) {
		this.database = database;
	}

	Flux<SavedFilter> of(String person) {
		return this.database
			.sql("select name, query from saved_filter where person = :person order by name limit :most")
			.bind("person", person)
			.bind("most", MOST)
			.map((row) -> new SavedFilter(Tickets.text(row, "name"), Tickets.text(row, "query")))
			.all();
	}

	/** Lets others of the same person wait until the caller's transaction ends. */
	Mono<Boolean> lock(String person) {
		return this.database.sql("select pg_advisory_xact_lock(hashtextextended(:person, 42)) is null as locked")
			.bind("person", person)
			.mapValue(Boolean.class)
			.one();
	}

	/**
	 * Adds a list, in place of one of the same name.
	 * @return whether there was room for it
	 */
	Mono<Boolean> add(String person, SavedFilter filter) {
		return this.database.sql("""
				insert into saved_filter (person, name, query)
				select :person, :name, :query
				 where (select count(*) from saved_filter where person = :person and name <> :name) < :most
				on conflict (person, name) do update set query = excluded.query
				""")
			.bind("person", person)
			.bind("name", filter.name())
			.bind("query", filter.query())
			.bind("most", MOST)
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	Mono<Void> delete(String person, String name) {
		return this.database.sql("delete from saved_filter where person = :person and name = :name")
			.bind("person", person)
			.bind("name", name)
			.then();
	}

}
