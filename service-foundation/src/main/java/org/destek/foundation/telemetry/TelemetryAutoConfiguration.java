package org.destek.foundation.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.ReactiveHealthEndpointWebExtension;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.core.publisher.Mono;

/** The telemetry of every service that has this module. */
@AutoConfiguration(before = OpenTelemetryTracingAutoConfiguration.class,
		afterName = { "org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration",
				"org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration" })
public final class TelemetryAutoConfiguration {

	@Bean
	static WantedMeters wantedMeters() {
		return new WantedMeters();
	}

	@Bean
	ResidentMemory residentMemory() {
		return new ResidentMemory();
	}

	@Bean
	Traces traces(ObjectProvider<Tracer> tracer) {
		return new Traces(tracer.getIfAvailable(() -> Tracer.NOOP));
	}

	@Bean
	SpanExporters discreetSpanExporters(ObjectProvider<SpanExporter> exporters, Environment environment) {
		Collector collector = new Collector(environment.getProperty(TelemetryDefaults.ENDPOINT, ""));
		return SpanExporters.of(exporters.orderedStream()
			.<SpanExporter>map((exporter) -> new DiscreetSpans(exporter, collector::isThere))
			.toList());
	}

	/** What only a service that answers requests has. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	static class Requests {

		@Bean
		TicketOfPath ticketOfPath() {
			return new TicketOfPath();
		}

		@Bean
		ProcessHealthIndicator processHealthIndicator() {
			return new ProcessHealthIndicator();
		}

		@Bean
		@ConditionalOnBean(ReactorResourceFactory.class)
		EventLoopDelay eventLoopDelay(ReactorResourceFactory resources, MeterRegistry meters) {
			return new EventLoopDelay(resources, meters);
		}

		@Bean
		@ConditionalOnBean(ReactiveHealthEndpointWebExtension.class)
		Readiness readiness(ReactiveHealthEndpointWebExtension health, MeterRegistry meters) {
			Mono<Boolean> answer = Mono
				.defer(() -> health.health(ApiVersion.LATEST, null, SecurityContext.NONE, true, "readiness"))
				.map((response) -> response.getStatus() == WebEndpointResponse.STATUS_OK);
			return new Readiness(answer, Readiness.Pace.STEADY, meters);
		}

	}

}
