package org.destek.foundation.transaction;

import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/**
 * Does what must not happen for a transaction that is rolled back: counting, log lines,
 * waking others.
 */
public final class AfterCommit {

	private AfterCommit() {
	}

	/**
	 * Does something once the current transaction has been committed; at once where there
	 * is none, for then each statement is committed by itself.
	 * @param work what is done; must not fail, for nothing is undone any more
	 * @return when it is noted, or done
	 */
	public static Mono<Void> run(Runnable work) {
		return currentTransaction().doOnNext((transaction) -> transaction.registerSynchronization(new Work(work)))
			.hasElement()
			.doOnNext((inTransaction) -> runUnless(inTransaction, work))
			.then();
	}

	/**
	 * The transaction of the chain.
	 * @return empty where there is none
	 */
	public static Mono<TransactionSynchronizationManager> currentTransaction() {
		return TransactionSynchronizationManager.forCurrentTransaction()
			.filter((current) -> current.isActualTransactionActive() && current.isSynchronizationActive())
			.onErrorResume(NoTransactionException.class, (none) -> Mono.empty());
	}

	private static void runUnless(boolean inTransaction, Runnable work) {
		if (!inTransaction) {
			work.run();
		}
	}

	private record Work(Runnable work) implements TransactionSynchronization {

		@Override
		public Mono<Void> afterCommit() {
			return Mono.fromRunnable(this.work);
		}

	}

}
