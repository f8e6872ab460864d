package org.destek.journeys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** Compose hands each service what it can be told, held to the services' own files. */
class ComposeFileTests {

	private static final String COMPOSE = WatchFiles.text(WatchFiles.ROOT.resolve("docker-compose.yml"));

	private static final String EXAMPLE = WatchFiles.text(WatchFiles.ROOT.resolve(".env.example"));

	private static final String SETTINGS = WatchFiles.text(WatchFiles.ROOT.resolve("docs/operations/settings.md"));

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{(DESTEK_[A-Z_]+)");

	/** Fixed inside a container: its ports, its folders, who finds whom. */
	private static final Pattern FIXED = Pattern
		.compile("DESTEK_(.*_PORT|.*_URL|BIND|DATA|KEYS|FILES|MAILBOX_PASSWORD(_FILE)?)");

	/** The two that speak to people. */
	private static final List<String> SPEAKING = List.of("gateway", "notification-service");

	@Test
	@SuppressWarnings("unchecked")
	void pagesAndMailsAreHandedAllOfTheOffice() {
		Set<String> variables = variablesOf("DESTEK_INSTITUTION", institution("gateway"));
		variables.addAll(variablesOf("DESTEK_INSTITUTION", institution("notification-service")));
		variables.add("DESTEK_INSTITUTION");
		assertThat(variables).contains("DESTEK_INSTITUTION_NAME_EN", "DESTEK_INSTITUTION_OFFICE_TR");
		for (String service : SPEAKING) {
			assertThat(handed(service)).as(service).containsAll(variables);
			assertThat((List<String>) service(service).get("volumes")).as(service)
				.contains("./deploy/office:/office:ro");
		}
		assertThat(variables).allSatisfy((each) -> assertThat(EXAMPLE).contains("#" + each + "="));
	}

	@Test
	void noSettingOfTheOfficeIsLeftOutOfTheShippedFile() {
		String source = WatchFiles
			.text(sources("gateway").resolve("java/org/destek/gateway/institution/Institution.java"));
		Set<String> components = Pattern.compile("(?m)^ \\* @param (\\w+)")
			.matcher(source.substring(0, source.indexOf("public record Institution")))
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		// The gateway's own file says where these come from.
		components.removeAll(Set.of("timeZone", "publicUrl"));
		String shipped = WatchFiles.text(sources("gateway").resolve("resources/institution.yml"));
		assertThat(components).isNotEmpty().allSatisfy((each) -> assertThat(shipped).contains(dashed(each) + ":"));
	}

	@Test
	void mailsNameTheShippedOfficeAsPagesDo() {
		Map<String, Object> pages = institution("gateway");
		assertThat(institution("notification-service"))
			.allSatisfy((name, value) -> assertThat(pages.get(name)).as(name).hasToString(value.toString()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "gateway", "ticket-service", "attachment-service", "notification-service" })
	void whatAServiceCanBeToldIsHandedToIt(String service) {
		Set<String> known = new TreeSet<>();
		for (String file : List.of("application.yml", "incoming.yml", "institution.yml")) {
			if (sources(service).resolve("resources").resolve(file).toFile().exists()) {
				known.addAll(VARIABLE.matcher(WatchFiles.text(sources(service).resolve("resources").resolve(file)))
					.results()
					.map((found) -> found.group(1))
					.toList());
			}
		}
		known.removeIf((each) -> FIXED.matcher(each).matches());
		assertThat(handed(service)).containsAll(known)
			.as("what every service that counts or measures files reads")
			.contains("DESTEK_UPLOAD_MAXATTACHMENTS", "DESTEK_UPLOAD_MAXSIZE");
	}

	@Test
	void settingsNameWhatTheExampleNames() {
		assertThat(Pattern.compile("(?m)^#(DESTEK_(?!INSTITUTION_|GRAFANA|PROMETHEUS|ALERTMANAGER|JAEGER|JARS)\\w+)=")
			.matcher(EXAMPLE)
			.results()
			.map((found) -> found.group(1))).isNotEmpty().allSatisfy((each) -> assertThat(SETTINGS).contains(each));
	}

	/** As Spring reads them: without dashes; lists stand in the file alone. */
	private static Set<String> variablesOf(String prefix, Map<String, Object> settings) {
		Set<String> variables = new TreeSet<>();
		settings.forEach((key, value) -> {
			String name = prefix + "_" + key.replace("-", "").toUpperCase(Locale.ROOT);
			if (value instanceof Map<?, ?> nested) {
				nested.keySet()
					.forEach((inner) -> variables.add(name + "_" + inner.toString().toUpperCase(Locale.ROOT)));
			}
			else if (!(value instanceof List) && !VARIABLE.matcher(value.toString()).find()) {
				variables.add(name);
			}
		});
		return variables;
	}

	private static Set<String> handed(String service) {
		return ((Map<?, ?>) service(service).get("environment")).keySet()
			.stream()
			.map(Object::toString)
			.collect(Collectors.toSet());
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> service(String name) {
		Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(COMPOSE);
		return file.get("services").get(name);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> institution(String service) {
		List<Map<String, Object>> found = new ArrayList<>();
		Stream.of("application.yml", "institution.yml")
			.map(sources(service).resolve("resources")::resolve)
			.filter((file) -> file.toFile().exists())
			.forEach((file) -> {
				Map<String, Object> all = new Yaml().load(WatchFiles.text(file));
				Map<String, Object> destek = (Map<String, Object>) all.get("destek");
				found.add((Map<String, Object>) destek.getOrDefault("institution", Map.of()));
			});
		Map<String, Object> whole = new java.util.LinkedHashMap<>();
		found.forEach(whole::putAll);
		whole.keySet().removeAll(Set.of("time-zone", "public-url"));
		return whole;
	}

	private static java.nio.file.Path sources(String service) {
		return WatchFiles.ROOT.resolve(service).resolve("src/main");
	}

	private static String dashed(String component) {
		return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

}
