package org.destek.ticket.humancheck;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import org.flywaydb.core.Flyway;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

import org.destek.links.KeysetFile;
import org.destek.testing.server.SharedServers;

/** Human checks over a real database, at a time that tests set. */
final class HumanCheckFixture {

	static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	private static final ConnectionFactory CONNECTIONS = migrated();

	final AtomicReference<Instant> now = new AtomicReference<>(NOON);

	final Clock clock = ((InstantSource) this.now::get).withZone(ZoneOffset.UTC);

	final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	final UsedHumanChecks used = new UsedHumanChecks(DatabaseClient.create(CONNECTIONS));

	final TransactionalOperator transaction = TransactionalOperator.create(new R2dbcTransactionManager(CONNECTIONS));

	final HumanCheckSeal seal;

	final HumanChecks checks;

	final HumanChecks switchedOff;

	HumanCheckFixture(Path folder) {
		this.seal = new HumanCheckSeal(KeysetFile.loadOrCreate(folder.resolve("human-check.keyset.json")));
		this.checks = checks(true, folder);
		this.switchedOff = checks(false, folder);
	}

	String answerTo(IssuedHumanCheck check) {
		return this.seal.open(check.id()).orElseThrow().digits();
	}

	double count(String name, String... tags) {
		return this.meters.counter(name, tags).count();
	}

	private HumanChecks checks(boolean enabled, Path folder) {
		HumanCheckProperties properties = new HumanCheckProperties(enabled, folder, 200, Duration.ofMinutes(10), 2, 64);
		return new HumanChecks(this.seal, new ProofOfWork("a secret", 200), this.used, properties, this.clock,
				this.meters);
	}

	private static ConnectionFactory migrated() {
		SharedServers.Database fresh = SharedServers.database("humancheck");
		Flyway.configure().dataSource(fresh.jdbcUrl(), fresh.username(), null).load().migrate();
		return ConnectionFactories.get(ConnectionFactoryOptions.parse(fresh.r2dbcUrl())
			.mutate()
			.option(ConnectionFactoryOptions.USER, fresh.username())
			.build());
	}

}
