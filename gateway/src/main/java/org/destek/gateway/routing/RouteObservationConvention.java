package org.destek.gateway.routing;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayContext;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayObservationConvention;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

import org.destek.gateway.backend.BackendNames;

/**
 * Calls that are passed on look in metrics and traces like those that the pages make:
 * same name, same labels.
 */
@Component
class RouteObservationConvention implements GatewayObservationConvention {

	private static final String UNKNOWN = "UNKNOWN";

	private final BackendNames names;

	RouteObservationConvention(BackendNames names) {
		this.names = names;
	}

	@Override
	public String getName() {
		return "http.client.requests";
	}

	@Override
	public String getContextualName(GatewayContext context) {
		return "http " + context.getRequest().getMethod().name().toLowerCase(Locale.ROOT) + " " + nameOf(context);
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(GatewayContext context) {
		HttpStatusCode status = statusOf(context);
		String exception = (context.getError() != null) ? context.getError().getClass().getSimpleName() : "none";
		return KeyValues.of("client.name", nameOf(context), "method", context.getRequest().getMethod().name(), "uri",
				templateOf(context), "status", (status != null) ? Integer.toString(status.value()) : "CLIENT_ERROR",
				"outcome", outcomeOf(status), "exception", exception);
	}

	private String nameOf(GatewayContext context) {
		Object address = context.getServerWebExchange().getAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
		return this.names.nameOf((address instanceof URI uri) ? uri : null);
	}

	private static String templateOf(GatewayContext context) {
		return ServerRequestObservationContext.findCurrent(context.getServerWebExchange().getAttributes())
			.map(ServerRequestObservationContext::getPathPattern)
			.orElse("none");
	}

	private static @Nullable HttpStatusCode statusOf(GatewayContext context) {
		return Optional.ofNullable(context.getResponse()).map(ServerHttpResponse::getStatusCode).orElse(null);
	}

	private static String outcomeOf(@Nullable HttpStatusCode status) {
		HttpStatus.Series series = (status != null) ? HttpStatus.Series.resolve(status.value()) : null;
		if (series == null) {
			return UNKNOWN;
		}
		return (series != HttpStatus.Series.SUCCESSFUL) ? series.name() : "SUCCESS";
	}

}
