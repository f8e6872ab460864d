package org.destek.foundation.telemetry;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Sets up metrics, traces and log lines the same in every service, below everything that
 * a service sets itself. Without a collector no span is recorded; its ids stay in the
 * log.
 */
class TelemetryDefaults implements EnvironmentPostProcessor {

	private static final String TRACES = "management.opentelemetry.tracing.export.";

	static final String ENDPOINT = TRACES + "otlp.endpoint";

	private static final String BUCKETS = "100ms,250ms,500ms,1s,3s";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Map<String, Object> defaults = new HashMap<>();
		metrics(defaults);
		logs(defaults);
		traces(environment, defaults);
		environment.getPropertySources().addLast(new MapPropertySource("telemetryDefaults", defaults));
	}

	private static void metrics(Map<String, Object> defaults) {
		defaults.put("management.metrics.distribution.slo.http.server.requests", BUCKETS);
		defaults.put("management.metrics.distribution.slo.http.client.requests", BUCKETS);
		// What is under way is not worth a second meter a request.
		defaults.put("management.metrics.observations.ignored-meters", "long-task-timer");
		// Background work has meters of its own, and would make a trace every few
		// seconds.
		defaults.put("management.observations.enable.tasks.scheduled", false);
	}

	/** The names of the Elastic Common Schema. */
	private static void logs(Map<String, Object> defaults) {
		defaults.put("logging.structured.json.rename.traceId", "trace.id");
		defaults.put("logging.structured.json.rename.spanId", "span.id");
	}

	private static void traces(ConfigurableEnvironment environment, Map<String, Object> defaults) {
		String collector = environment.getProperty("DESTEK_TRACES");
		boolean told = StringUtils.hasText(collector) || environment.containsProperty(ENDPOINT);
		if (StringUtils.hasText(collector)) {
			defaults.put(ENDPOINT, collector.strip());
		}
		defaults.put("management.tracing.sampling.probability", told ? "${DESTEK_TRACES_SAMPLING:1.0}" : "0");
		defaults.put(TRACES + "otlp.connect-timeout", "2s");
		defaults.put(TRACES + "otlp.timeout", "5s");
		defaults.put(TRACES + "max-queue-size", 1024);
		defaults.put(TRACES + "max-batch-size", 256);
	}

}
