package org.destek.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;

import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

import org.destek.gateway.backend.BackendProperties;
import org.destek.gateway.limits.ApiRateLimitFilter;
import org.destek.gateway.routing.ApiPath.Service;

/** Makes a route to each service that answers what {@link ApiAllowListFilter} lets in. */
@Configuration(proxyBeanMethods = false)
class ApiRoutes {

	private final BackendProperties backends;

	private final RoutingProperties bounds;

	private final InternalHeadersFilter internalHeaders;

	private final ApiRateLimitFilter limits;

	ApiRoutes(BackendProperties backends, RoutingProperties bounds, InternalHeadersFilter internalHeaders,
			ApiRateLimitFilter limits) {
		this.backends = backends;
		this.bounds = bounds;
		this.internalHeaders = internalHeaders;
		this.limits = limits;
	}

	@Bean
	RouteLocator apiRouteLocator(RouteLocatorBuilder builder) {
		RouteLocatorBuilder.Builder routes = builder.routes();
		Stream.of(Service.values())
			.filter((service) -> service != Service.GATEWAY)
			.forEach((service) -> routes.route(service.name(), (route) -> to(service, route)));
		return routes.build();
	}

	private Buildable<Route> to(Service service, PredicateSpec route) {
		return route.predicate((exchange) -> ApiAllowListFilter.serviceOf(exchange) == service)
			.filters((filters) -> filters.filter(this.internalHeaders)
				.filter(new BodySizeLimitFilter(longest(service)))
				.filter(this.limits)
				.metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, timeout(service).toMillis()))
			.uri(address(service));
	}

	private URI address(Service service) {
		return switch (service) {
			case TICKET -> this.backends.ticket();
			case NOTIFICATION -> this.backends.notification();
			default -> this.backends.attachment();
		};
	}

	private DataSize longest(Service service) {
		return (service == Service.UPLOADS) ? this.bounds.longestUpload() : this.bounds.longestBody();
	}

	private Duration timeout(Service service) {
		return (service == Service.UPLOADS) ? this.bounds.uploadTimeout() : this.bounds.answerTimeout();
	}

}
