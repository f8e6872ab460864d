package org.destek.ticket.staff.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.TicketSecret;

/**
 * Which browsers have proved to read which mailbox of the office, any number for each;
 * knows browsers by keyed hashes, so that two rows of one cannot be told to be of one.
 */
@Repository
class ProvenBrowsers {

	private final DatabaseClient database;

	private final TicketSecret secret;

	private final Clock clock;

	private final StaffAccessProperties properties;

	ProvenBrowsers(DatabaseClient database, TicketSecret secret, Clock clock, StaffAccessProperties properties) {
		this.database = database;
		this.secret = secret;
		this.clock = clock;
		this.properties = properties;
	}

	/**
	 * Whether a browser has proved to read a mailbox, not too long ago.
	 * @param address in lower case
	 * @param browser the id in its cookie; empty, which nobody can prove, when it has
	 * none
	 */
	Mono<Boolean> isProven(String address, String browser) {
		return this.database.sql("""
				select exists (select from proven_browser
				               where address = :address and browser_hash = :browser and expires_at > :now) as proven
				""")
			.bind("address", address)
			.bind("browser", hash(address, browser))
			.bind("now", this.clock.instant())
			.map((row) -> Objects.requireNonNull(row.get("proven", Boolean.class)))
			.one();
	}

	/** Believes a browser for its time, from now. */
	Mono<Void> add(String address, String browser) {
		Instant now = this.clock.instant();
		return this.database.sql("""
				insert into proven_browser (address, browser_hash, proven_at, expires_at)
				values (:address, :browser, :now, :expiresAt)
				on conflict (address, browser_hash)
				do update set proven_at = excluded.proven_at, expires_at = excluded.expires_at
				""")
			.bind("address", address)
			.bind("browser", hash(address, browser))
			.bind("now", now)
			.bind("expiresAt", now.plus(this.properties.browserValidity()))
			.then();
	}

	/** Believes a browser no more. */
	Mono<Void> remove(String address, String browser) {
		return this.database.sql("delete from proven_browser where address = :address and browser_hash = :browser")
			.bind("address", address)
			.bind("browser", hash(address, browser))
			.then();
	}

	/** Believes none any more that has proved to read this mailbox. */
	Mono<Void> removeAll(String address) {
		return this.database.sql("delete from proven_browser where address = :address").bind("address", address).then();
	}

	Mono<Long> forgetExpired() {
		return this.database.sql("delete from proven_browser where expires_at <= :now")
			.bind("now", this.clock.instant())
			.fetch()
			.rowsUpdated();
	}

	/** How a browser is known here, for one mailbox. */
	byte[] hash(String address, String browser) {
		return this.secret.hash("proven-browser", address + "|" + browser);
	}

}
