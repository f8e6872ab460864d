package org.destek.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.destek.launcher.server.LocalKafka;
import org.destek.launcher.server.LocalPostgres;
import org.destek.launcher.server.MailCatcher;

/** The servers that the services stand on, inside the launcher's own program. */
final class Servers {

	private static final List<String> DATABASES = List.of("ticket", "attachment", "notification");

	private final LocalPostgres postgres;

	private final LocalKafka kafka;

	private final MailCatcher mail;

	Servers(Settings settings) {
		Path data = settings.data();
		this.postgres = new LocalPostgres(data.resolve("postgres"), settings.root().resolve("launcher/target"),
				settings.port(Port.POSTGRES));
		this.kafka = new LocalKafka(data.resolve("kafka"), settings.port(Port.KAFKA));
		this.mail = new MailCatcher("127.0.0.1", settings.port(Port.SMTP), settings.port(Port.IMAP),
				settings.port(Port.MAILBOX));
	}

	/** Ends a database server that a killed launcher left on this data folder. */
	boolean stopLeftOver() {
		return this.postgres.stopLeftOver();
	}

	/** Starts the database server and makes the databases that are missing. */
	CompletableFuture<Void> startPostgres() {
		return run(() -> {
			this.postgres.start();
			requireOwnDatabase();
			DATABASES.forEach(this.postgres::createDatabase);
		});
	}

	CompletableFuture<Void> startKafka() {
		return run(this.kafka::start);
	}

	CompletableFuture<Void> startMail() {
		return run(this.mail::start);
	}

	/** Waits until the database server's process has ended. */
	void awaitPostgresEnd() {
		try {
			this.postgres.awaitEnd();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartException("Interrupted while PostgreSQL was watched.");
		}
	}

	/** Brings the database server back when it is gone; says whether that was so. */
	boolean revivePostgres() {
		if (this.postgres.isRunning()) {
			return false;
		}
		this.postgres.start();
		return true;
	}

	void stop() {
		CompletableFuture.allOf(run(this.mail::close), run(this.kafka::stop), run(this.postgres::stop)).join();
	}

	/** Another server may answer on the port: then nothing must be written. */
	private void requireOwnDatabase() {
		String other = this.postgres.setting("data_directory");
		if (!other.equals(this.postgres.dataDirectory().toString())) {
			throw new StartException("The PostgreSQL on port " + this.postgres.port() + " keeps its data in " + other
					+ ", not in " + this.postgres.dataDirectory() + ". Set DESTEK_POSTGRES_PORT to another port.");
		}
	}

	private static CompletableFuture<Void> run(Runnable work) {
		CompletableFuture<Void> done = new CompletableFuture<>();
		Thread thread = new Thread(() -> complete(done, work), "server-start");
		thread.setDaemon(true);
		thread.start();
		return done;
	}

	private static void complete(CompletableFuture<Void> done, Runnable work) {
		try {
			work.run();
			done.complete(null);
		}
		catch (RuntimeException | Error ex) {
			done.completeExceptionally(ex);
		}
	}

	/** The sentence of a failure inside one of the starts. */
	static String reason(CompletionException failure) {
		Throwable cause = failure;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return (cause.getMessage() != null) ? cause.getMessage() : cause.toString();
	}

}
