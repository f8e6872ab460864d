package org.destek.gateway;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.info.InfoContributorAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.health.autoconfigure.application.DiskSpaceHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.SslHealthContributorAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.ssl.SslMetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.task.TaskExecutorMetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ScheduledTasksObservationAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientObservationAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.cloud.autoconfigure.ConfigurationPropertiesRebinderAutoConfiguration;
import org.springframework.cloud.autoconfigure.LifecycleMvcEndpointAutoConfiguration;
import org.springframework.cloud.autoconfigure.RefreshEndpointAutoConfiguration;
import org.springframework.cloud.client.CommonsClientAutoConfiguration;
import org.springframework.cloud.client.ReactiveCommonsClientAutoConfiguration;
import org.springframework.cloud.client.discovery.composite.CompositeDiscoveryClientAutoConfiguration;
import org.springframework.cloud.client.discovery.simple.SimpleDiscoveryClientAutoConfiguration;
import org.springframework.cloud.client.loadbalancer.LoadBalancerDefaultMappingsProviderAutoConfiguration;
import org.springframework.cloud.client.serviceregistry.AutoServiceRegistrationAutoConfiguration;
import org.springframework.cloud.client.serviceregistry.ServiceRegistryAutoConfiguration;
import org.springframework.cloud.commons.util.UtilAutoConfiguration;
import org.springframework.cloud.gateway.discovery.GatewayDiscoveryClientAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Starts the gateway, without what the libraries bring for cases that are not ours:
 * service registries, client-side load balancing, blocking clients, schedulers, log
 * export.
 */
@SpringBootApplication(proxyBeanMethods = false, exclude = { InfoContributorAutoConfiguration.class,
		AopAutoConfiguration.class, TaskExecutionAutoConfiguration.class, TaskSchedulingAutoConfiguration.class,
		DiskSpaceHealthContributorAutoConfiguration.class, SslHealthContributorAutoConfiguration.class,
		SslMetricsAutoConfiguration.class, TaskExecutorMetricsAutoConfiguration.class,
		ScheduledTasksObservationAutoConfiguration.class, OpenTelemetryLoggingAutoConfiguration.class,
		OtlpLoggingAutoConfiguration.class, RestClientAutoConfiguration.class,
		RestClientObservationAutoConfiguration.class, ErrorWebFluxAutoConfiguration.class,
		ConfigurationPropertiesRebinderAutoConfiguration.class, LifecycleMvcEndpointAutoConfiguration.class,
		RefreshEndpointAutoConfiguration.class, CommonsClientAutoConfiguration.class,
		ReactiveCommonsClientAutoConfiguration.class, CompositeDiscoveryClientAutoConfiguration.class,
		SimpleDiscoveryClientAutoConfiguration.class, LoadBalancerDefaultMappingsProviderAutoConfiguration.class,
		AutoServiceRegistrationAutoConfiguration.class, ServiceRegistryAutoConfiguration.class,
		UtilAutoConfiguration.class, GatewayDiscoveryClientAutoConfiguration.class })
@ConfigurationPropertiesScan
public class GatewayApplication {

	public static void main(String[] args) {
		// Netty's own default, two threads a core and at least four, only costs memory.
		setUnlessSet("reactor.netty.ioWorkerCount", "2");
		// How many portions of a form's files the multipart reader asks for ahead.
		setUnlessSet("reactor.bufferSize.small", "16");
		SpringApplication.run(GatewayApplication.class, args);
	}

	private static void setUnlessSet(String property, String value) {
		if (System.getProperty(property) == null) {
			System.setProperty(property, value);
		}
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
