package org.destek.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped rules and scrapes at the pace of a test: a minute is lived through in a
 * second, and services are found where this machine has them instead of in DNS.
 */
final class HurriedWatch {

	private static final Pattern PATIENCE = Pattern.compile("for: (\\d+)([smh])\\b");

	private static final Pattern WINDOW = Pattern.compile("\\[(\\d+)([mh])\\]");

	/** The port of each service out of the box, and the setting that moves it. */
	private static final Map<Object, String> PORTS = Map.of(8081, "DESTEK_TICKET_PORT", 8082, "DESTEK_ATTACHMENT_PORT",
			8083, "DESTEK_NOTIFICATION_PORT", 8090, "DESTEK_GATEWAY_MANAGEMENT_PORT");

	private final Path folder;

	private final RunningSystem system;

	private HurriedWatch(Path folder, RunningSystem system) {
		this.folder = folder;
		this.system = system;
	}

	static HurriedWatch write(Path folder, RunningSystem system) {
		HurriedWatch watch = new HurriedWatch(folder, system);
		watch.store("alerts.yml", hurried(WatchFiles.text(WatchFiles.PROMETHEUS.resolve("alerts.yml"))));
		watch.store("prometheus.yml", new Yaml().dump(watch.config()));
		return watch;
	}

	/**
	 * Windows are longer than patience: a rate needs two looks, and a restart its time.
	 */
	static String hurried(String rules) {
		String patient = PATIENCE.matcher(rules)
			.replaceAll((found) -> "for: " + (found.group(2).equals("s") ? "1" : found.group(1)) + "s");
		return WINDOW.matcher(patient).replaceAll(HurriedWatch::window).replace("* 60", "* 1");
	}

	private static String window(MatchResult found) {
		return "[" + (found.group(2).equals("h") ? 60 : 4 * Integer.parseInt(found.group(1))) + "s]";
	}

	private Map<String, Object> config() {
		Map<String, Object> config = WatchFiles.yaml(WatchFiles.PROMETHEUS.resolve("prometheus.yml"));
		config.put("global", Map.of("scrape_interval", "1s", "scrape_timeout", "1s", "evaluation_interval", "1s"));
		config.remove("alerting");
		for (Map<String, Object> job : WatchFiles.maps(config.get("scrape_configs"))) {
			String name = (String) job.get("job_name");
			if (job.containsKey("dns_sd_configs")) {
				Map<String, Object> found = WatchFiles.maps(job.remove("dns_sd_configs")).get(0);
				assertThat(found).containsEntry("names", List.of(name)).containsEntry("type", "A");
				String target = "127.0.0.1:" + this.system.port(PORTS.get(found.get("port")));
				store(name + ".shown", "[{\"targets\": [\"" + target + "\"]}]");
				show(name);
				job.put("file_sd_configs", List.of(Map.of("files", List.of(name + ".json"))));
			}
			else {
				// Nobody listens there.
				job.put("static_configs", List.of(Map.of("targets", List.of("127.0.0.1:1"))));
			}
		}
		return config;
	}

	/** Takes a service's last copy away, as far as Prometheus can find out. */
	void hide(String service) {
		move(store(service + ".hidden", "[]"), service + ".json");
	}

	void show(String service) {
		move(store(service + ".again", WatchFiles.text(this.folder.resolve(service + ".shown"))), service + ".json");
	}

	private Path store(String name, String text) {
		try {
			return Files.writeString(this.folder.resolve(name), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** At once, or half a file would be read. */
	private void move(Path from, String to) {
		try {
			Files.move(from, this.folder.resolve(to), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
