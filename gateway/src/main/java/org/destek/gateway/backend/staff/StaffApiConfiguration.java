package org.destek.gateway.backend.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.destek.gateway.backend.BackendClients;
import org.destek.gateway.backend.BackendProperties;

/** Makes the client of {@link StaffApi}. */
@Configuration(proxyBeanMethods = false)
class StaffApiConfiguration {

	@Bean
	StaffApi staffApi(BackendClients clients, BackendProperties properties) {
		return clients.client(StaffApi.class, "staff", properties.ticket(), properties.answerTimeout());
	}

}
