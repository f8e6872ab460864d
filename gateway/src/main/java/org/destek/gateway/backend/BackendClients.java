package org.destek.gateway.backend;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelOption;
import io.netty.handler.timeout.WriteTimeoutHandler;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Makes the clients: one pool a service, so that a slow one cannot starve the other. */
@Configuration(proxyBeanMethods = false)
class BackendClients {

	private final BackendProperties properties;

	private final WebClient.Builder builder;

	private final ReactorResourceFactory resources;

	BackendClients(BackendProperties properties, WebClient.Builder builder, ReactorResourceFactory resources) {
		this.properties = properties;
		this.builder = builder;
		this.resources = resources;
	}

	@Bean
	TicketApi ticketApi() {
		return client(TicketApi.class, "ticket", this.properties.ticket(), this.properties.answerTimeout());
	}

	@Bean
	StaffApi staffApi() {
		return client(StaffApi.class, "staff", this.properties.ticket(), this.properties.answerTimeout());
	}

	@Bean
	AttachmentApi attachmentApi() {
		return client(AttachmentApi.class, "attachment", this.properties.attachment(), this.properties.uploadTimeout());
	}

	private <T> T client(Class<T> type, String name, URI address, Duration timeout) {
		WebClient client = this.builder.clone()
			.baseUrl(address.toString())
			.clientConnector(new ReactorClientHttpConnector(http(name, timeout)))
			.filter(ExchangeFilterFunction.ofResponseProcessor(Refusals::refuse))
			.build();
		return HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client)).build().createClient(type);
	}

	private HttpClient http(String name, Duration timeout) {
		ConnectionProvider pool = ConnectionProvider.builder("pages-" + name)
			.maxConnections(this.properties.connections())
			.pendingAcquireMaxCount(this.properties.connections())
			.pendingAcquireTimeout(this.properties.connectTimeout())
			.maxIdleTime(Duration.ofSeconds(30))
			.build();
		return HttpClient.create(pool)
			.runOn(this.resources.getLoopResources())
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(this.properties.connectTimeout().toMillis()))
			// Begins when all of the request is out.
			.responseTimeout(timeout)
			.doOnConnected((connection) -> connection.addHandlerLast(writeTimeout()));
	}

	/** A service that does not read what it is sent gives up its caller, too. */
	private WriteTimeoutHandler writeTimeout() {
		return new WriteTimeoutHandler(this.properties.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
	}

}
