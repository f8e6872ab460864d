package org.destek.gateway.backend.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.destek.gateway.backend.BackendClients;
import org.destek.gateway.backend.BackendProperties;

/** Makes the client of {@link DeskApi}. */
@Configuration(proxyBeanMethods = false)
class DeskApiConfiguration {

	@Bean
	DeskApi deskApi(BackendClients clients, BackendProperties properties) {
		return clients.client(DeskApi.class, "desk", properties.ticket(), properties.answerTimeout());
	}

}
