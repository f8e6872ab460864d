package org.destek.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code deploy/watch} holds: rules, dashboards, and where they look. */
final class WatchFiles {

	static final Path ROOT = Path.of(System.getProperty("destek.root", "..")).toAbsolutePath().normalize();

	static final Path PROMETHEUS = ROOT.resolve("deploy/watch/prometheus");

	private static final Path GRAFANA = ROOT.resolve("deploy/watch/grafana");

	private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.*), \\w+\\)");

	private static final JsonMapper JSON = new JsonMapper();

	private WatchFiles() {
	}

	/** A rule that tells somebody. */
	record Alert(String name, String expression, Map<String, String> labels, Map<String, String> annotations) {
	}

	static List<Alert> alerts() {
		List<Alert> alerts = new ArrayList<>();
		for (Map<String, Object> group : maps(yaml(PROMETHEUS.resolve("alerts.yml")).get("groups"))) {
			maps(group.get("rules")).forEach((rule) -> alerts.add(new Alert((String) rule.get("alert"),
					(String) rule.get("expr"), strings(rule.get("labels")), strings(rule.get("annotations")))));
		}
		return alerts;
	}

	static List<JsonNode> dashboards() {
		try (Stream<Path> files = Files.list(GRAFANA.resolve("dashboards"))) {
			return files.sorted().map((file) -> JSON.readTree(text(file))).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Panels that show something: rows only part them. */
	static List<JsonNode> panels(JsonNode dashboard) {
		return StreamSupport.stream(dashboard.get("panels").spliterator(), false)
			.filter((panel) -> !panel.get("type").asString().equals("row"))
			.toList();
	}

	/** All that the dashboards ask Prometheus, with the variables filled in. */
	static List<String> questions() {
		return dashboards().stream()
			.flatMap((dashboard) -> Stream.concat(dashboard.findValuesAsString("expr").stream(), choices(dashboard)))
			.map((each) -> each.replace("$__rate_interval", "1m").replace("$service", ".+"))
			.toList();
	}

	/** What the variables that a reader chooses from are read out of. */
	private static Stream<String> choices(JsonNode dashboard) {
		return StreamSupport.stream(dashboard.at("/templating/list").spliterator(), false)
			.map((variable) -> LABEL_VALUES.matcher(variable.at("/query/query").asString("")))
			.filter(Matcher::matches)
			.map((found) -> found.group(1));
	}

	/** The uids of the sources that Grafana is given. */
	static List<String> dataSources() {
		return maps(yaml(GRAFANA.resolve("provisioning/datasources/destek.yml")).get("datasources")).stream()
			.map((each) -> (String) each.get("uid"))
			.toList();
	}

	static Map<String, Object> yaml(Path file) {
		return new Yaml().load(text(file));
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	static List<Map<String, Object>> maps(Object node) {
		return (List<Map<String, Object>>) node;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, String> strings(Object node) {
		return (Map<String, String>) node;
	}

}
