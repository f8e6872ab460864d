package org.destek.attachment;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** The service as a process of its own, with as little memory as it promises to need. */
public final class ServiceProcess {

	/** Said with the last line of its start: from then on everything is in its place. */
	private static final Pattern PORT = Pattern
		.compile("(?s)Netty started on port (\\d+).*Started AttachmentServiceApplication");

	private final Path output;

	private final Process process;

	private final int port;

	private ServiceProcess(Path output, Process process) {
		this.output = output;
		this.process = process;
		this.port = Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> portIn(output()), (port) -> port > 0);
	}

	/** Starts it on its data folder, where it may have run before. */
	public static ServiceProcess start(Path folder, Database database, String... settings) throws IOException {
		Path output = Files.createTempFile(folder, "output", ".log");
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
				"-Xmx64m", "-XX:MaxDirectMemorySize=32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-Dio.netty.leakDetection.level=advanced", "-cp", System.getProperty("java.class.path"),
				AttachmentServiceApplication.class.getName()));
		command.addAll(List.of("--server.port=0", "--destek.data=" + folder,
				"--destek.links.key-file=" + folder.resolve("keys/links.keys"),
				"--spring.r2dbc.url=" + database.r2dbcUrl(), "--spring.r2dbc.username=" + database.username(),
				"--spring.flyway.url=" + database.jdbcUrl(), "--spring.flyway.user=" + database.username(),
				"--spring.kafka.bootstrap-servers=" + SharedServers.kafka().bootstrapServers(),
				"--logging.level.org.springframework.boot=INFO", "--logging.config=classpath:logback-test.xml"));
		command.addAll(Arrays.asList(settings));
		return new ServiceProcess(output,
				new ProcessBuilder(command).redirectErrorStream(true)
					.redirectOutput(Redirect.to(output.toFile()))
					.start());
	}

	public int port() {
		return this.port;
	}

	public RawClient client() {
		return new RawClient(this.port);
	}

	public String output() throws IOException {
		return Files.readString(this.output);
	}

	/** As {@code kill -9} does. */
	public void kill() {
		this.process.destroyForcibly();
		try {
			assertThat(this.process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public Duration cpu() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/** What the process has used at its worst, where the system tells. */
	public String memory() throws IOException {
		Path status = Path.of("/proc/" + this.process.pid() + "/status");
		if (Files.notExists(status)) {
			return "resident memory unknown";
		}
		return Files.readAllLines(status).stream().filter((line) -> line.startsWith("VmHWM")).findFirst().orElseThrow();
	}

	private int portIn(String output) {
		assertThat(this.process.isAlive()).as(output).isTrue();
		Matcher matcher = PORT.matcher(output);
		return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
	}

}
