package org.destek.foundation.transaction;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.r2dbc.spi.ConnectionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.r2dbc.ConnectionFactoryBuilder;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

import static org.assertj.core.api.Assertions.assertThat;

class AfterCommitTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	private final ConnectionFactory connections = connections(SharedServers.database("aftercommit"));

	private final TransactionalOperator transaction = TransactionalOperator
		.create(new R2dbcTransactionManager(this.connections));

	private final AtomicInteger count = new AtomicInteger();

	@Test
	void doesNothingForATransactionThatIsRolledBack() {
		StepVerifier
			.create(work().then(Mono.error(new IllegalArgumentException("changed my mind")))
				.as(this.transaction::transactional))
			.verifyError(IllegalArgumentException.class);
		assertThat(this.count).hasValue(0);
	}

	@Test
	void doesItOnceTheTransactionIsCommitted() {
		assertThat(work().then(Mono.fromSupplier(this.count::get)).as(this.transaction::transactional).block(SOON))
			.isZero();
		assertThat(this.count).hasValue(1);
	}

	@Test
	void doesItAtOnceOutsideAnyTransaction() {
		assertThat(work().then(Mono.fromSupplier(this.count::get)).block(SOON)).isOne();
	}

	private Mono<Void> work() {
		return DatabaseClient.create(this.connections)
			.sql("select 1")
			.then()
			.then(AfterCommit.run(this.count::incrementAndGet));
	}

	private static ConnectionFactory connections(Database database) {
		return ConnectionFactoryBuilder.withUrl(database.r2dbcUrl()).username(database.username()).build();
	}

}
