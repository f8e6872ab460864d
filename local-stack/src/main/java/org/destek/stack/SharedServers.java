package org.destek.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.destek.stack.container.ContainerKafka;
import org.destek.stack.container.ContainerPostgres;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL, one Kafka and one mail catcher for all tests of a program: started on
 * first use on free ports in a temporary folder, gone with the program. With
 * {@code -Dtests.containers=true} PostgreSQL and Kafka are containers.
 */
public final class SharedServers {

	private static final boolean CONTAINERS = Boolean.getBoolean("tests.containers");

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private static final List<AutoCloseable> RUNNING = new ArrayList<>();

	private static @Nullable Path folder;

	private static @Nullable PostgresServer postgres;

	private static @Nullable KafkaServer kafka;

	private static @Nullable MailCatcher mail;

	private SharedServers() {
	}

	/**
	 * A fresh, empty database of its own; its role has the same name and needs no
	 * password.
	 */
	public record Database(String name, String r2dbcUrl, String jdbcUrl, String username) {
	}

	/** Makes a fresh, empty database whose name begins with the given one. */
	public static Database database(String name) {
		PostgresServer server = postgres();
		String unique = name + "_" + DATABASES.incrementAndGet();
		server.createDatabase(unique);
		return new Database(unique, "r2dbc:postgresql://localhost:" + server.port() + "/" + unique,
				server.jdbcUrl(unique), unique);
	}

	public static synchronized PostgresServer postgres() {
		if (postgres == null) {
			PostgresServer server = CONTAINERS ? new ContainerPostgres(Ports.free())
					: new LocalPostgres(folder().resolve("postgres"), programs(), Ports.free());
			server.start();
			RUNNING.add(server);
			postgres = server;
		}
		return postgres;
	}

	public static synchronized KafkaServer kafka() {
		if (kafka == null) {
			KafkaServer server = CONTAINERS ? new ContainerKafka(Ports.free())
					: new LocalKafka(folder().resolve("kafka"), Ports.free());
			server.start();
			RUNNING.add(server);
			kafka = server;
		}
		return kafka;
	}

	public static synchronized MailCatcher mail() {
		if (mail == null) {
			MailCatcher server = new MailCatcher("127.0.0.1", Ports.free(), Ports.free(), Ports.free());
			server.start();
			RUNNING.add(server);
			mail = server;
		}
		return mail;
	}

	/** Unpacked once a machine and user, not once a test run. */
	static Path programs() {
		return Path.of(System.getProperty("java.io.tmpdir"), "destek-" + System.getProperty("user.name"));
	}

	private static synchronized Path folder() {
		try {
			if (folder == null) {
				folder = Files.createTempDirectory("destek-servers");
				Runtime.getRuntime().addShutdownHook(new Thread(SharedServers::stopAll, "shared-servers-stop"));
			}
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static synchronized void stopAll() {
		try {
			for (AutoCloseable server : RUNNING) {
				server.close();
			}
			Folders.delete(folder());
		}
		catch (Exception ex) {
			System.getLogger(SharedServers.class.getName())
				.log(System.Logger.Level.WARNING, "A server was not stopped cleanly", ex);
		}
	}

}
