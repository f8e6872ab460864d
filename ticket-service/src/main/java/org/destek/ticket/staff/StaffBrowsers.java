package org.destek.ticket.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.destek.links.StaffLink;
import org.destek.ticket.ticket.TicketSecret;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** Which links are bound to which browsers or revoked; knows browsers by keyed hashes. */
@Repository
class StaffBrowsers {

	private final DatabaseClient database;

	private final TicketSecret secret;

	private final Clock clock;

	StaffBrowsers(DatabaseClient database, TicketSecret secret, Clock clock) {
		this.database = database;
		this.secret = secret;
		this.clock = clock;
	}

	Mono<LinkState> find(UUID linkId, String browser) {
		return this.database.sql("""
				select exists (select from revoked_staff_link where link_id = :linkId) as revoked,
				       exists (select from staff_browser where link_id = :linkId) as bound,
				       exists (select from staff_browser
				               where link_id = :linkId and browser_hash = :browser and unbound_at is null) as bound_here
				""").bind("linkId", linkId).bind("browser", hash(linkId, browser)).map(StaffBrowsers::read).one();
	}

	/** Binds a browser, in the caller's transaction; again, if it had been unbound. */
	Mono<Void> bind(StaffLink link, String browser) {
		return this.database.sql("""
				insert into staff_browser (link_id, browser_hash, ticket_id, recipient, bound_at)
				values (:linkId, :browser, :ticketId, :recipient, :now)
				on conflict (link_id, browser_hash) do update set bound_at = excluded.bound_at, unbound_at = null
				""")
			.bind("linkId", link.id())
			.bind("browser", hash(link.id(), browser))
			.bind("ticketId", link.ticketId())
			.bind("recipient", link.recipient())
			.bind("now", this.clock.instant())
			.then();
	}

	Mono<Void> unbind(StaffLink link, String browser) {
		return this.database.sql("""
				update staff_browser set unbound_at = :now
				where link_id = :linkId and browser_hash = :browser and unbound_at is null
				""")
			.bind("now", this.clock.instant())
			.bind("linkId", link.id())
			.bind("browser", hash(link.id(), browser))
			.then();
	}

	Mono<Void> revoke(StaffLink link) {
		return this.database.sql("""
				insert into revoked_staff_link (link_id, ticket_id, recipient, revoked_at)
				values (:linkId, :ticketId, :recipient, :now)
				on conflict do nothing
				""")
			.bind("linkId", link.id())
			.bind("ticketId", link.ticketId())
			.bind("recipient", link.recipient())
			.bind("now", this.clock.instant())
			.then();
	}

	/** Forgets what links that have expired were bound to. */
	Mono<Long> forgetBefore(Instant limit) {
		return this.database.sql("delete from staff_browser where bound_at < :limit")
			.bind("limit", limit)
			.fetch()
			.rowsUpdated()
			.zipWith(this.database.sql("delete from revoked_staff_link where revoked_at < :limit")
				.bind("limit", limit)
				.fetch()
				.rowsUpdated(), Long::sum);
	}

	private byte[] hash(UUID linkId, String browser) {
		return this.secret.hash("staff-browser", linkId + "|" + browser);
	}

	private static LinkState read(Readable row) {
		return new LinkState(flag(row, "revoked"), flag(row, "bound"), flag(row, "bound_here"));
	}

	private static boolean flag(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, Boolean.class));
	}

}
