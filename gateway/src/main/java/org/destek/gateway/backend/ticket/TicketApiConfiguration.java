package org.destek.gateway.backend.ticket;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.destek.gateway.backend.BackendClients;
import org.destek.gateway.backend.BackendProperties;

/** Makes the client of {@link TicketApi}, and the cache of what it says about topics. */
@Configuration(proxyBeanMethods = false)
class TicketApiConfiguration {

	@Bean
	TicketApi ticketApi(BackendClients clients, BackendProperties properties) {
		return clients.client(TicketApi.class, "ticket", properties.ticket(), properties.answerTimeout());
	}

	@Bean
	TopicCache topicCache(TicketApi tickets, BackendProperties properties) {
		return new TopicCache(tickets::topics, properties.topicsLife(), System::nanoTime);
	}

}
