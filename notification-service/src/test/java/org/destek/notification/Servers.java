package org.destek.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.test.context.DynamicPropertyRegistry;

import org.destek.testing.server.SharedServers;

/** Points a service under test to real servers: a database and keys of its own. */
public final class Servers {

	private Servers() {
	}

	/**
	 * Registers what the service needs to start.
	 * @param registry where to
	 * @param smtpPort the mail server's port
	 */
	public static void register(DynamicPropertyRegistry registry, int smtpPort) {
		SharedServers.Database database = SharedServers.database("notification");
		registry.add("spring.r2dbc.url", database::r2dbcUrl);
		registry.add("spring.r2dbc.username", database::username);
		registry.add("spring.flyway.url", database::jdbcUrl);
		registry.add("spring.flyway.user", database::username);
		registry.add("spring.kafka.bootstrap-servers", () -> SharedServers.kafka().bootstrapServers());
		registry.add("spring.mail.port", () -> smtpPort);
		Path keys = freshFolder().resolve("links.keys");
		registry.add("destek.links.key-file", () -> keys);
	}

	private static Path freshFolder() {
		try {
			return Files.createTempDirectory("destek-keys");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
