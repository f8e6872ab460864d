package org.destek.attachment;

import io.r2dbc.spi.ConnectionFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.ReactiveTransactionManager;

/**
 * Runs transactions on the service's own database. Said here because Boot's own
 * configuration of it is not ordered after the connection factory that it looks for, so
 * that what else is on the class path decides whether it finds one.
 */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

	@Bean
	ReactiveTransactionManager transactionManager(ConnectionFactory connections) {
		return new R2dbcTransactionManager(connections);
	}

}
