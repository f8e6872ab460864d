package org.destek.attachment.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

import org.destek.attachment.UnavailableException;
import org.destek.attachment.upload.Arrival.Arrived;

import static java.util.Objects.requireNonNull;

/**
 * Room for files that arrive: taken before the first byte, so that uploads side by side,
 * on whichever copy of the service, never pass a limit together.
 */
@Repository
public class Reservations {

	private static final Duration RETRY_DEVICE = Duration.ofMinutes(10);

	static final Duration RETRY_ALL = Duration.ofMinutes(1);

	private final DatabaseClient database;

	private final TransactionalOperator transaction;

	private final UploadProperties limits;

	private final Clock clock;

	Reservations(DatabaseClient database, TransactionalOperator transaction, UploadProperties limits, Clock clock) {
		this.database = database;
		this.transaction = transaction;
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * Reserves room.
	 * @param id the file's id
	 * @param sender whose it is
	 * @param bytes how much at most
	 * @return the id, once the room is reserved
	 */
	Mono<UUID> reserve(UUID id, Sender sender, long bytes) {
		return reserve(id, sender, bytes, Mono.empty());
	}

	/**
	 * Reserves room for a file that need not arrive at once.
	 * @param id the file's id
	 * @param sender whose it is
	 * @param bytes how much at most
	 * @param statement what is written in the same transaction
	 * @return the id, once the room is reserved
	 */
	public Mono<UUID> reserve(UUID id, Sender sender, long bytes, Mono<Void> statement) {
		return whenThereIsRoom(id, sender.device(), sender.network(), bytes, insert(id, sender, bytes).then(statement));
	}

	/**
	 * Reserves the room again of a file of which nothing came for a while: until now only
	 * what is here of it was counted.
	 * @param id the file's id
	 * @param device whose it is; null when nobody is told
	 * @param bytes how much at most
	 * @param statement what makes it count as active, written in the same transaction
	 * @return the id, once the room is reserved
	 */
	public Mono<UUID> renew(UUID id, @Nullable String device, long bytes, Mono<Void> statement) {
		return whenThereIsRoom(id, device, null, bytes, statement);
	}

	private Mono<UUID> whenThereIsRoom(UUID id, @Nullable String device, @Nullable String network, long bytes,
			Mono<Void> statements) {
		return takeTurns().then(unclaimedBesides(id, device, network))
			.flatMap((unclaimed) -> checked(unclaimed, bytes))
			.then(Mono.defer(() -> statements))
			.as(this.transaction::transactional)
			.thenReturn(id);
	}

	/** One reservation at a time; held for the three statements that follow. */
	private Mono<Void> takeTurns() {
		return this.database.sql("select pg_advisory_xact_lock(hashtext('attachment reservations'))").then();
	}

	/** A file that goes on has told its network when it began. */
	private Mono<Unclaimed> unclaimedBesides(UUID id, @Nullable String device, @Nullable String network) {
		Instant now = this.clock.instant();
		GenericExecuteSpec sums = this.database
			.sql("""
					select coalesce(sum(counted) filter (where wanted and device = :device), 0)::bigint as by_device,
					       coalesce(sum(counted) filter (where wanted and network
					         = coalesce(:network, (select network from attachment where id = :id))), 0)::bigint as by_network,
					       coalesce(sum(counted) filter (where wanted), 0)::bigint as in_all,
					       coalesce(sum(counted), 0)::bigint as on_disk
					from attachment
					  left join upload on upload.attachment_id = attachment.id and attachment.received_at is null,
					  lateral (select greatest(case when upload.active_at < :quiet then upload.received else size end, :least)
					                    as counted,
					                  taken_back_at is null as wanted) as file
					where ticket_id is null and attachment.id <> :id
					  and (received_at is not null or upload.attachment_id is not null or started_at > :alive)
					""")
			.bind("id", id)
			.bind("least", UploadProperties.LEAST_COUNTED)
			.bind("quiet", now.minus(this.limits.untilQuiet()))
			.bind("alive", now.minus(this.limits.atMost()));
		return with(with(sums, "device", device), "network", network).map(Unclaimed::of).one();
	}

	private Mono<Unclaimed> checked(Unclaimed unclaimed, long bytes) {
		if (unclaimed.byDevice() + bytes > this.limits.unclaimedPerDevice().toBytes()) {
			return Mono.error(new TooMuchUnclaimedException(RETRY_DEVICE));
		}
		if (this.limits.isScarce(unclaimed.inAll() + bytes)
				&& unclaimed.byNetwork() + bytes > this.limits.unclaimedPerNetwork().toBytes()) {
			return Mono.error(new TooMuchUnclaimedException(RETRY_DEVICE));
		}
		if (unclaimed.inAll() + bytes > this.limits.unclaimedInAll().toBytes()
				|| unclaimed.onDisk() + bytes > this.limits.onDisk().toBytes()) {
			return Mono.error(new UnavailableException(RETRY_ALL));
		}
		return Mono.just(unclaimed);
	}

	private Mono<Void> insert(UUID id, Sender sender, long bytes) {
		GenericExecuteSpec insert = this.database
			.sql("""
					insert into attachment (id, device, network, size, started_at) values (:id, :device, :network, :size, :now)
					""")
			.bind("id", id)
			.bind("size", bytes)
			.bind("now", this.clock.instant());
		return with(with(insert, "device", sender.device()), "network", sender.network()).then();
	}

	/**
	 * Says what arrived in the reserved room.
	 * @param file the file, whole and safe on the disk
	 * @return when written; an error when the reservation is gone
	 */
	Mono<Void> settle(Arrived file) {
		return this.database.sql("""
				update attachment
				set received_at = :now, name = :name, size = :size, media_type = :mediaType, sha256 = :sha256
				where id = :id and received_at is null and removed_at is null
				""")
			.bind("id", file.id())
			.bind("now", this.clock.instant())
			.bind("name", file.name().text())
			.bind("size", file.size())
			.bind("mediaType", file.kind().mediaType())
			.bind("sha256", file.sha256())
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new IllegalStateException("The reservation " + file.id() + " is gone")))
			.then();
	}

	/**
	 * Gives the room back, whatever came of the upload.
	 * @param id the file's id
	 * @return when given back
	 */
	public Mono<Void> release(UUID id) {
		return this.database.sql("delete from attachment where id = :id and ticket_id is null").bind("id", id).then();
	}

	private static GenericExecuteSpec with(GenericExecuteSpec statement, String name, @Nullable String value) {
		return (value != null) ? statement.bind(name, value) : statement.bindNull(name, String.class);
	}

	/**
	 * What lies here that no ticket has claimed.
	 *
	 * @param byDevice bytes of one device, 0 when it is not known
	 * @param byNetwork bytes out of one part of the network, 0 when it is not known
	 * @param inAll bytes of all
	 * @param onDisk bytes of all, those included that were taken back
	 */
	private record Unclaimed(long byDevice, long byNetwork, long inAll, long onDisk) {

		static Unclaimed of(Readable row) {
			return new Unclaimed(bytes(row, "by_device"), bytes(row, "by_network"), bytes(row, "in_all"),
					bytes(row, "on_disk"));
		}

		private static long bytes(Readable row, String column) {
			return requireNonNull(row.get(column, Long.class));
		}

	}

}
