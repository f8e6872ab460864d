package org.destek.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.destek.links.FileLinks;
import org.destek.links.SignedTokens;
import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

/**
 * The whole service on a random port, with a real database, broker and folder; one for
 * all tests that extend this, empty before each.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(OnTheRunningService.Clocks.class)
public abstract class OnTheRunningService {

	protected static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Database DATABASE = SharedServers.database("attachment");

	private static final Path DATA = temporaryFolder();

	@LocalServerPort
	private int port;

	@Autowired
	protected DatabaseClient database;

	@Autowired
	protected SettableClock clock;

	@Autowired
	protected FileLinks links;

	@Autowired
	protected SignedTokens tokens;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry properties) {
		properties.add("spring.r2dbc.url", DATABASE::r2dbcUrl);
		properties.add("spring.r2dbc.username", DATABASE::username);
		properties.add("spring.flyway.url", DATABASE::jdbcUrl);
		properties.add("spring.flyway.user", DATABASE::username);
		properties.add("spring.kafka.bootstrap-servers", () -> SharedServers.kafka().bootstrapServers());
		properties.add("destek.data", DATA::toString);
		properties.add("destek.links.key-file", () -> DATA.resolve("keys/links.keys"));
		properties.add("destek.upload.idle", () -> "5s");
		properties.add("destek.upload.at-most", () -> "60s");
		properties.add("destek.retention.every", () -> "1h");
	}

	@BeforeEach
	void beginEmpty() {
		this.database.sql("delete from attachment").then().block(PATIENCE);
		deleteFiles();
	}

	@AfterEach
	void setTheClockBack() {
		this.clock.reset();
	}

	protected RawClient client() {
		return new RawClient(this.port);
	}

	protected long rows() {
		return this.database.sql("select count(*) from attachment").mapValue(Long.class).one().block(PATIENCE);
	}

	protected static Path folder() {
		return DATA.resolve("files");
	}

	/** All there is in the folder for files, arriving ones included. */
	protected static List<Path> files() {
		try (Stream<Path> all = Files.exists(folder()) ? Files.walk(folder()) : Stream.empty()) {
			return all.filter(Files::isRegularFile).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	protected void awaitNothingLeft() {
		Awaitility.await().atMost(PATIENCE).until(() -> rows() == 0 && files().isEmpty());
	}

	private static void deleteFiles() {
		files().forEach((file) -> file.toFile().delete());
	}

	private static Path temporaryFolder() {
		try {
			Path folder = Files.createTempDirectory("attachments");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteTree(folder)));
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void deleteTree(Path folder) {
		try (Stream<Path> all = Files.walk(folder)) {
			all.sorted((one, other) -> other.compareTo(one)).forEach((path) -> path.toFile().delete());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Gives the tests a hand on the time. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Clocks {

		@Bean
		@Primary
		SettableClock settableClock() {
			return new SettableClock();
		}

	}

}
