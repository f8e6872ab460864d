package org.destek.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real Prometheus of this machine, as a program of its own on the loopback. */
final class Prometheus implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final Process process;

	private final int port;

	private Prometheus(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/** In CI it has to be there; elsewhere these tests are left out without it. */
	static void requireInstalled() {
		boolean installed = onPath("prometheus") && onPath("promtool");
		String missing = "Prometheus is not installed (Debian, Ubuntu: apt-get install prometheus)";
		if (!installed && "true".equals(System.getenv("CI"))) {
			Assertions.fail(missing);
		}
		// A developer's machine need not have it: said in one line, and never so in CI.
		Assumptions.assumeTrue(installed, missing);
	}

	private static boolean onPath(String program) {
		return List.of(System.getenv("PATH").split(":"))
			.stream()
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

	/** Runs promtool in a folder and returns what it says when it does not agree. */
	static String promtool(Path folder, String... arguments) {
		try {
			List<String> command = new ArrayList<>(List.of("promtool"));
			command.addAll(List.of(arguments));
			Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			Assertions.assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("promtool ends").isTrue();
			return (process.exitValue() == 0) ? "" : said;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Starts it in a folder with a {@code prometheus.yml}, and waits until it is ready.
	 */
	static Prometheus start(Path folder) {
		try {
			int port = Integer.parseInt(FreePorts.of(List.of("prometheus")).get("prometheus"));
			Process process = new ProcessBuilder("prometheus", "--config.file=prometheus.yml",
					"--storage.tsdb.path=store", "--web.listen-address=127.0.0.1:" + port, "--log.level=warn")
				.directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(folder.resolve("prometheus.log").toFile())
				.start();
			Prometheus prometheus = new Prometheus(process, port);
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.pollInterval(Duration.ofMillis(100))
				.ignoreExceptions()
				.until(() -> prometheus.get("/-/ready").statusCode() == 200);
			return prometheus;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The series that an expression has now. */
	List<JsonNode> ask(String expression) {
		return StreamSupport.stream(api("query?query=" + encoded(expression)).get("result").spliterator(), false)
			.toList();
	}

	/** The labels of each series that there has been, by its metric's name. */
	List<JsonNode> series(String name) {
		return StreamSupport.stream(api("series?match[]=" + encoded(name)).spliterator(), false).toList();
	}

	/** Alerts that fire now. */
	List<JsonNode> alerts() {
		return StreamSupport.stream(api("alerts").get("alerts").spliterator(), false)
			.filter((alert) -> alert.get("state").asString().equals("firing"))
			.toList();
	}

	Set<String> firing() {
		Set<String> names = new TreeSet<>();
		alerts().forEach((alert) -> names.add(alert.get("labels").get("alertname").asString()));
		return names;
	}

	private JsonNode api(String path) {
		HttpResponse<InputStream> answer = get("/api/v1/" + path);
		JsonNode body = JSON.readTree(answer.body());
		Assertions.assertThat(body.get("status").asString()).as(() -> path + ": " + body).isEqualTo("success");
		return body.get("data");
	}

	private HttpResponse<InputStream> get(String path) {
		try {
			return this.http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
				.timeout(Duration.ofSeconds(20))
				.build(), HttpResponse.BodyHandlers.ofInputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
	}

}
