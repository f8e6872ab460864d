package org.destek.attachment.upload;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.destek.attachment.Answer;
import org.destek.attachment.AttachmentServiceApplication;
import org.destek.attachment.RawClient;
import org.destek.attachment.Samples;
import org.destek.stack.SharedServers;
import org.destek.stack.SharedServers.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.attachment.Samples.MB;

/** The service as a process of its own, with as little memory as it promises to need. */
class LowMemoryTests {

	private static final int UPLOADS = 20;

	private static final Pattern PORT = Pattern.compile("Netty started on port (\\d+)");

	@TempDir
	private Path folder;

	private Process service;

	@AfterEach
	void end() {
		this.service.destroyForcibly();
	}

	@Test
	void takesTwentyFilesOfTenMegabytesAtOnce() throws Exception {
		Path output = start();
		int port = awaitPort(output);
		byte[] file = Samples.pdf(10 * MB);
		long before = System.nanoTime();
		for (Answer answer : uploadAtOnce(port, file)) {
			assertThat(answer.status()).isEqualTo(201);
			assertThat(answer.text("sha256")).isEqualTo(Samples.sha256(file));
		}
		Duration taken = Duration.ofNanos(System.nanoTime() - before);
		assertThat(Files.readString(output)).doesNotContain("OutOfMemory", "OutOfDirectMemory", "LEAK");
		Duration cpu = this.service.info().totalCpuDuration().orElse(Duration.ZERO);
		System.out.printf("%d × 10 MB in %d ms, %d ms of CPU since start, %s%n", UPLOADS, taken.toMillis(),
				cpu.toMillis(), memory());
	}

	private List<Answer> uploadAtOnce(int port, byte[] file) throws Exception {
		ExecutorService senders = Executors.newFixedThreadPool(UPLOADS);
		try {
			List<Future<Answer>> answers = new ArrayList<>();
			for (int each = 0; each < UPLOADS; each++) {
				answers.add(senders.submit(() -> new RawClient(port).upload("büyük.pdf", file)));
			}
			List<Answer> all = new ArrayList<>();
			for (Future<Answer> answer : answers) {
				all.add(answer.get());
			}
			return all;
		}
		finally {
			senders.shutdownNow();
		}
	}

	private Path start() throws IOException {
		Database database = SharedServers.database("attachment");
		Path output = this.folder.resolve("output.log");
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
				"-Xmx64m", "-XX:MaxDirectMemorySize=32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-Dio.netty.leakDetection.level=advanced", "-cp", System.getProperty("java.class.path"),
				AttachmentServiceApplication.class.getName()));
		command.addAll(List.of("--server.port=0", "--destek.data=" + this.folder,
				"--destek.links.key-file=" + this.folder.resolve("keys/links.keys"),
				"--spring.r2dbc.url=" + database.r2dbcUrl(), "--spring.r2dbc.username=" + database.username(),
				"--spring.flyway.url=" + database.jdbcUrl(), "--spring.flyway.user=" + database.username(),
				"--spring.kafka.bootstrap-servers=" + SharedServers.kafka().bootstrapServers(),
				"--logging.level.org.springframework.boot=INFO", "--logging.config=classpath:logback-test.xml"));
		this.service = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Redirect.to(output.toFile()))
			.start();
		return output;
	}

	private int awaitPort(Path output) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(90))
			.until(() -> portIn(Files.readString(output)), (port) -> port > 0);
	}

	private int portIn(String output) {
		assertThat(this.service.isAlive()).as(output).isTrue();
		Matcher matcher = PORT.matcher(output);
		return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
	}

	/** What the process has used at its worst, where the system tells. */
	private String memory() throws IOException {
		Path status = Path.of("/proc/" + this.service.pid() + "/status");
		if (Files.notExists(status)) {
			return "resident memory unknown";
		}
		return Files.readAllLines(status).stream().filter((line) -> line.startsWith("VmHWM")).findFirst().orElseThrow();
	}

}
