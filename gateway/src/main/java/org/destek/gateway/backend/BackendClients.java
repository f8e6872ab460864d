package org.destek.gateway.backend;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelOption;
import io.netty.handler.timeout.WriteTimeoutHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Makes the clients: one pool each, so that a slow service cannot starve another. */
@Component
public class BackendClients {

	private final BackendProperties properties;

	private final WebClient.Builder builder;

	private final ReactorResourceFactory resources;

	BackendClients(BackendProperties properties, WebClient.Builder builder, ReactorResourceFactory resources) {
		this.properties = properties;
		this.builder = builder;
		this.resources = resources;
	}

	/**
	 * Makes a client.
	 * @param type its {@code @HttpExchange} interface
	 * @param name last part of its pool's name
	 * @param address where the service is
	 * @param timeout until the answer begins, once the request is out
	 */
	public <T> T client(Class<T> type, String name, URI address, Duration timeout) {
		WebClient client = this.builder.clone()
			.baseUrl(address.toString())
			.clientConnector(new ReactorClientHttpConnector(http(name, timeout)))
			.filter(new BackendErrorFilter())
			.build();
		return HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client))
			.exchangeAdapterDecorator(FailureMappingAdapter::new)
			.customArgumentResolver(BackendClients::addCredentials)
			.build()
			.createClient(type);
	}

	private static boolean addCredentials(@Nullable Object argument, MethodParameter parameter,
			HttpRequestValues.Builder request) {
		if (argument instanceof Credentials credentials) {
			request.configureHeaders(credentials::writeTo);
			return true;
		}
		return false;
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
