package org.destek.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.destek.launcher.server.Folders;
import org.destek.launcher.server.KafkaServer;
import org.destek.launcher.server.LocalKafka;
import org.destek.launcher.server.LocalPostgres;
import org.destek.launcher.server.MailCatcher;
import org.destek.launcher.server.Ports;
import org.destek.launcher.server.PostgresServer;
import org.destek.testing.server.container.ContainerKafka;
import org.destek.testing.server.container.ContainerPostgres;

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
					: new LocalPostgres(folder().resolve("postgres"), LocalPostgres.sharedPrograms(), Ports.free());
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
