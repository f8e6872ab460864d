package org.destek.gateway.backend.desk.report;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.destek.gateway.backend.BackendClients;
import org.destek.gateway.backend.BackendProperties;

/** Makes the client of {@link ReportApi}. */
@Configuration(proxyBeanMethods = false)
class ReportApiConfiguration {

	/** A year of a large office is counted longer than a page usually waits. */
	private static final Duration YEAR = Duration.ofSeconds(20);

	@Bean
	ReportApi reportApi(BackendClients clients, BackendProperties properties) {
		return clients.client(ReportApi.class, "report", properties.ticket(), YEAR);
	}

}
