package org.destek.journeys;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.destek.journeys.WatchFiles.Alert;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules, dashboards and runbook, held to each other without a running system. */
class WatchFilesTests {

	private static final Pattern ENTRY = Pattern.compile("(?m)^## (\\w+)\\n((?:(?!^#).*\\n?)*)");

	@Test
	void promtoolFindsConfigAndRulesRight() {
		Prometheus.requireInstalled();
		assertThat(Prometheus.promtool(WatchFiles.PROMETHEUS, "check", "config", "prometheus.yml")).isEmpty();
		assertThat(Prometheus.promtool(WatchFiles.PROMETHEUS, "test", "rules", "alerts.test.yml")).isEmpty();
	}

	@Test
	void eachAlertIsTestedQuietAndFiring() {
		String tests = WatchFiles.text(WatchFiles.PROMETHEUS.resolve("alerts.test.yml"));
		assertThat(WatchFiles.alerts()).isNotEmpty().allSatisfy((alert) -> {
			String question = Pattern.quote("ALERTS{alertname=\"" + alert.name() + "\", alertstate=\"firing\"}");
			assertThat(tests).containsPattern(question + ".*exp_samples: \\[\\]")
				.containsPattern(question + ".*exp_samples: \\[\\{");
		});
	}

	@Test
	void eachAlertSaysWhatIsWrongAndWhereToReadOn() {
		assertThat(WatchFiles.alerts()).allSatisfy((alert) -> {
			assertThat(alert.labels().get("severity")).isIn("critical", "warning", "info");
			assertThat(alert.annotations().get("summary")).hasSizeBetween(10, 80);
			assertThat(alert.annotations().get("description")).endsWith(".").hasSizeGreaterThan(40);
			assertThat(alert.annotations().get("runbook_url"))
				.isEqualTo("docs/operations/runbook.md#" + alert.name().toLowerCase(java.util.Locale.ROOT));
		});
	}

	@Test
	void theRunbookHasAnEntryForEachAlertAndNoOther() {
		String runbook = WatchFiles.text(WatchFiles.ROOT.resolve("docs/operations/runbook.md"));
		String entries = runbook.substring(runbook.indexOf("\n# Services"));
		assertThat(ENTRY.matcher(entries).results().map((entry) -> entry.group(1)))
			.containsExactlyInAnyOrderElementsOf(WatchFiles.alerts().stream().map(Alert::name).toList());
		assertThat(ENTRY.matcher(entries).results()).allSatisfy((entry) -> assertThat(entry.group(2)).as(entry.group(1))
			.contains("**For users.**", "**Look at.**", "**Do.**", "**Over when**"));
	}

	@Test
	void dashboardsAreToldApart() {
		List<JsonNode> dashboards = WatchFiles.dashboards();
		assertThat(dashboards).hasSize(3);
		assertThat(dashboards).extracting((each) -> each.get("uid").asString()).doesNotHaveDuplicates();
		assertThat(dashboards).allSatisfy(
				(dashboard) -> assertThat(dashboard.get("panels")).extracting((panel) -> panel.get("id").asInt())
					.doesNotHaveDuplicates());
	}

	@Test
	void eachPanelAsksOneQuestionAndSaysInWhatUnit() {
		assertThat(panels()).isNotEmpty().allSatisfy((panel) -> {
			assertThat(panel.get("title").asString()).endsWith("?");
			assertThat(panel.get("description").asString()).as(panel.get("title").asString()).endsWith(".");
			if (!panel.get("type").asString().equals("text")) {
				assertThat(panel.at("/fieldConfig/defaults/unit").asString()).as(panel.get("title").asString())
					.isNotBlank();
				assertThat(panel.get("targets")).isNotEmpty();
			}
		});
	}

	@Test
	void panelsLieBesideEachOther() {
		assertThat(WatchFiles.dashboards()).allSatisfy((dashboard) -> {
			Set<String> taken = new HashSet<>();
			WatchFiles.panels(dashboard).forEach((panel) -> assertThat(fields(panel)).allMatch(taken::add));
		});
	}

	@Test
	void panelsAskSourcesThatGrafanaIsGiven() {
		Set<String> asked = panels().flatMap((panel) -> panel.findValues("datasource").stream())
			.map((source) -> source.get("uid").asString())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(asked).isNotEmpty().isSubsetOf(WatchFiles.dataSources());
	}

	@Test
	void readsTheMetricsOutOfAnExpression() {
		String expression = "histogram_quantile(0.95, sum by (le, job) (rate(a_bucket{job=\"x{y}\", le!~\"b\"}[5m] offset 1d)))"
				+ " > bool 1.5e3 * on (job) group_left (up) c:d and absent(f) or g{h=\"by (i)\"} unless 2e9";
		assertThat(MetricNames.in(expression)).containsExactly("a_bucket", "c:d", "f", "g");
		assertThat(MetricNames.labelsIn(expression)).containsExactly("a_bucket job", "a_bucket le", "g h");
	}

	private static Stream<JsonNode> panels() {
		return WatchFiles.dashboards().stream().flatMap((dashboard) -> WatchFiles.panels(dashboard).stream());
	}

	private static List<String> fields(JsonNode panel) {
		JsonNode place = panel.get("gridPos");
		int left = place.get("x").asInt();
		int top = place.get("y").asInt();
		assertThat(left + place.get("w").asInt()).isLessThanOrEqualTo(24);
		return java.util.stream.IntStream.range(left, left + place.get("w").asInt())
			.boxed()
			.flatMap((x) -> java.util.stream.IntStream.range(top, top + place.get("h").asInt())
				.mapToObj((y) -> x + " " + y))
			.toList();
	}

}
