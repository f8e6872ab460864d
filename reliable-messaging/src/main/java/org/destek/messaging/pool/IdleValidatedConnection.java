package org.destek.messaging.pool;

import java.time.Duration;
import java.util.function.LongSupplier;

import io.r2dbc.spi.Batch;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionMetadata;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.TransactionDefinition;
import io.r2dbc.spi.ValidationDepth;
import io.r2dbc.spi.Wrapped;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * A connection that knows when it was last handed out. All but validation is the
 * driver's.
 */
class IdleValidatedConnection implements Connection, Wrapped<Connection> {

	private final Connection connection;

	private final long trusted;

	private final LongSupplier nanos;

	private volatile long handedOut;

	IdleValidatedConnection(Connection connection, long trusted, LongSupplier nanos) {
		this.connection = connection;
		this.trusted = trusted;
		this.nanos = nanos;
		this.handedOut = nanos.getAsLong();
	}

	/**
	 * Asks the database, where that is wanted, only when this connection was not handed
	 * out a moment ago; whether it is still open is looked at always, and costs nothing.
	 */
	@Override
	public Publisher<Boolean> validate(ValidationDepth depth) {
		// The pool wants no more when a connection comes back: it may come back hanging.
		return (depth == ValidationDepth.LOCAL) ? this.connection.validate(depth) : validateBeforeUse(depth);
	}

	private Mono<Boolean> validateBeforeUse(ValidationDepth depth) {
		return Mono.defer(() -> Mono.from(this.connection.validate(needed(depth))))
			.doOnNext((good) -> note(Boolean.TRUE.equals(good)));
	}

	private ValidationDepth needed(ValidationDepth depth) {
		return (this.nanos.getAsLong() - this.handedOut < this.trusted) ? ValidationDepth.LOCAL : depth;
	}

	private void note(boolean good) {
		if (good) {
			this.handedOut = this.nanos.getAsLong();
		}
	}

	@Override
	public Connection unwrap() {
		return this.connection;
	}

	@Override
	public Publisher<Void> beginTransaction() {
		return this.connection.beginTransaction();
	}

	@Override
	public Publisher<Void> beginTransaction(TransactionDefinition definition) {
		return this.connection.beginTransaction(definition);
	}

	@Override
	public Publisher<Void> close() {
		return this.connection.close();
	}

	@Override
	public Publisher<Void> commitTransaction() {
		return this.connection.commitTransaction();
	}

	@Override
	public Batch createBatch() {
		return this.connection.createBatch();
	}

	@Override
	public Publisher<Void> createSavepoint(String name) {
		return this.connection.createSavepoint(name);
	}

	@Override
	public Statement createStatement(String sql) {
		return this.connection.createStatement(sql);
	}

	@Override
	public boolean isAutoCommit() {
		return this.connection.isAutoCommit();
	}

	@Override
	public ConnectionMetadata getMetadata() {
		return this.connection.getMetadata();
	}

	@Override
	public IsolationLevel getTransactionIsolationLevel() {
		return this.connection.getTransactionIsolationLevel();
	}

	@Override
	public Publisher<Void> releaseSavepoint(String name) {
		return this.connection.releaseSavepoint(name);
	}

	@Override
	public Publisher<Void> rollbackTransaction() {
		return this.connection.rollbackTransaction();
	}

	@Override
	public Publisher<Void> rollbackTransactionToSavepoint(String name) {
		return this.connection.rollbackTransactionToSavepoint(name);
	}

	@Override
	public Publisher<Void> setAutoCommit(boolean autoCommit) {
		return this.connection.setAutoCommit(autoCommit);
	}

	@Override
	public Publisher<Void> setLockWaitTimeout(Duration timeout) {
		return this.connection.setLockWaitTimeout(timeout);
	}

	@Override
	public Publisher<Void> setStatementTimeout(Duration timeout) {
		return this.connection.setStatementTimeout(timeout);
	}

	@Override
	public Publisher<Void> setTransactionIsolationLevel(IsolationLevel level) {
		return this.connection.setTransactionIsolationLevel(level);
	}

}
