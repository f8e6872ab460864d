package org.destek.notification.inbound;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.destek.links.AddressTokens;
import org.destek.links.LinkKeys;
import org.destek.links.LinkPurpose;
import org.destek.notification.imap.Dovecot;
import org.destek.testing.server.SharedServers;

import static org.awaitility.Awaitility.await;

/**
 * How fast waiting mails are read, in how much memory, and how soon one that comes is
 * told: the service as a process of its own, with the heap that it is given locally, on
 * real servers. Processor seconds are the service's own: they can be compared on a
 * machine that does other things, too. Not a test; run it with
 * {@code mvn -pl notification-service test -Dtest=IncomingBench "-DargLine=-Dmails=4000"}.
 */
class IncomingBench {

	private static final int MAILS = Integer.getInteger("mails", 10_000);

	private static final int A_TICKET = 10;

	private static final int SINGLE = 100;

	private static final int PORT = 18_083;

	private final SharedServers.Database database = SharedServers.database("notification");

	private final ScriptedAttachmentService attachments = new ScriptedAttachmentService();

	private final Path folder = Files.createTempDirectory("destek-bench");

	private final AddressTokens tokens = new AddressTokens(LinkKeys.loadOrCreate(this.folder.resolve("links.keys")));

	private final BenchMailbox mailbox = BenchMailbox.open();

	IncomingBench() throws IOException {
	}

	@Test
	void measure() throws Exception {
		prepareNotices();
		for (int each = 0; each < MAILS; each++) {
			this.mailbox.deliver(mail(each));
		}
		Process service = start("on");
		try {
			readBacklog(service);
			tellSingleMails();
		}
		finally {
			service.destroy();
			service.waitFor();
			this.mailbox.close();
		}
	}

	private void prepareNotices() throws Exception {
		Process once = start("off");
		await().atMost(Duration.ofMinutes(5)).until(() -> metrics().contains("jvm_memory_used_bytes"));
		once.destroy();
		once.waitFor();
		String tickets = "generate_series(0, " + (MAILS + SINGLE) / A_TICKET + ") as n";
		String id = "lpad(to_hex(n), 32, '0')::uuid";
		change("insert into reply_address select " + id + ", " + id + ", 'staj@example.org', 'staff', now() from "
				+ tickets);
		change("insert into notice (id, event_id, ticket_id, code, kind, recipient, recipient_key, language, role, "
				+ "reply_id, message_id, status, not_before, next_attempt_at, created_at) select " + id
				+ ", gen_random_uuid(), " + id + ", 'K7M-3XR-9TQ2', 'new-request', 'staj@example.org', "
				+ "'staj@example.org', 'tr', 'staff', " + id + ", '<' || n || '@example.org>', 'sent', now(), now(), "
				+ "now() from " + tickets);
	}

	private void readBacklog(Process service) {
		double[] most = new double[2];
		await().atMost(Duration.ofMinutes(5)).until(() -> number("select count(*) from incoming_mail") > 0);
		double started = cpu(service);
		double transactions = transactions();
		await().pollInterval(Duration.ofSeconds(1)).atMost(Duration.ofMinutes(20)).until(() -> {
			most[0] = Math.max(most[0], heap());
			most[1] = Math.max(most[1], resident(service));
			return number("select count(*) from incoming_mail where state <> 'new'") >= MAILS;
		});
		double used = cpu(service) - started;
		double kept = seconds("received_at");
		double decided = seconds("decided_at");
		double all = number("select extract(epoch from max(decided_at) - min(received_at)) from incoming_mail");
		print("%d mails from %s: %.1f s, %.0f a second; told %.0f", MAILS, this.mailbox.server(), all, MAILS / all,
				number("select count(*) from outbox"));
		print("keeping them %.1f s, %.0f a second; reading and telling them %.1f s, %.0f a second", kept, MAILS / kept,
				decided, MAILS / decided);
		print("processor %.1f s, for 1000 mails %.1f s; transactions a mail %.2f; most heap %.0f MB, process %.0f MB",
				used, used * 1000 / MAILS, (transactions() - transactions) / MAILS, most[0], most[1]);
	}

	private double seconds(String column) {
		return number("select extract(epoch from max(%1$s) - min(%1$s)) from incoming_mail".formatted(column));
	}

	private double transactions() {
		return number("select xact_commit from pg_stat_database where datname = current_database()");
	}

	private static void print(String format, Object... values) {
		System.out.printf(Locale.ROOT, format + "%n", values);
	}

	private static double cpu(Process service) {
		return service.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0;
	}

	private void tellSingleMails() throws Exception {
		double[] told = new double[SINGLE];
		double[] sent = new double[SINGLE];
		for (int each = 0; each < SINGLE; each++) {
			byte[] mail = mail(MAILS + each);
			long before = System.currentTimeMillis();
			this.mailbox.deliver(mail);
			double wanted = MAILS + each + 1;
			await().pollInterval(Duration.ofMillis(50))
				.atMost(Duration.ofSeconds(70))
				.until(() -> number("select count(*) from outbox where sent_at is not null") == wanted);
			told[each] = number("select max(extract(epoch from decided_at)) from incoming_mail") * 1000 - before;
			sent[each] = number("select max(extract(epoch from sent_at)) from outbox") * 1000 - before;
		}
		Arrays.sort(told);
		Arrays.sort(sent);
		print("one mail: decided after %.0f ms (p95 %.0f), its event at the broker after %.0f ms (p95 %.0f)",
				told[SINGLE / 2], told[SINGLE * 95 / 100], sent[SINGLE / 2], sent[SINGLE * 95 / 100]);
	}

	private byte[] mail(int number) {
		int ticket = number / A_TICKET;
		String address = "destek+" + this.tokens.sign(LinkPurpose.REPLY_ADDRESS, new UUID(0, ticket)) + "@example.org";
		Letter letter = Letter
			.from("gul." + ticket + "@example.org",
					("Yanıt " + number + ": sigorta girişi yapıldı.\r\n").repeat(20)
							+ "\r\nOn Mon, 23 Nov 2026 at 14:05, Destek Sistemi wrote:\r\n" + "> alıntı\r\n".repeat(60))
			.with("To", address);
		return ((number % 20 == 0) ? letter.withFile("belge.txt", "text/plain", new byte[60_000]) : letter).toString()
			.getBytes(StandardCharsets.UTF_8);
	}

	private Process start(String incoming) throws IOException {
		ProcessBuilder service = new ProcessBuilder(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m",
						"-XX:MaxNewSize=24m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "-cp",
						System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						"org.destek.notification.NotificationServiceApplication"));
		service.environment()
			.putAll(Map.of("DESTEK_NOTIFICATION_PORT", String.valueOf(PORT), "DESTEK_INCOMING", incoming,
					"SPRING_R2DBC_URL", this.database.r2dbcUrl(), "SPRING_R2DBC_USERNAME", this.database.username(),
					"SPRING_FLYWAY_URL", this.database.jdbcUrl(), "SPRING_FLYWAY_USER", this.database.username(),
					"SPRING_KAFKA_BOOTSTRAP_SERVERS", SharedServers.kafka().bootstrapServers(), "DESTEK_KEYS",
					this.folder.toString(), "DESTEK_IMAP_PORT", String.valueOf(this.mailbox.port()),
					"DESTEK_ATTACHMENT_URL", this.attachments.url()));
		service.environment().put("DESTEK_MAILBOX_PASSWORD", Dovecot.PASSWORD);
		service.environment().put("MALLOC_ARENA_MAX", "2");
		service.environment().put("DESTEK_INCOMING_ENABLED", incoming);
		File log = this.folder.resolve("service-" + incoming + ".log").toFile();
		System.out.println("The service's log: " + log);
		return service.redirectErrorStream(true).redirectOutput(log).start();
	}

	private double heap() throws IOException, InterruptedException {
		return metrics().lines()
			.filter((line) -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum() / 1_048_576;
	}

	private static double resident(Process service) throws IOException {
		return Files.readAllLines(Path.of("/proc/" + service.pid() + "/status"))
			.stream()
			.filter((line) -> line.startsWith("VmRSS"))
			.mapToDouble((line) -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
			.sum();
	}

	private static String metrics() throws InterruptedException {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/actuator/prometheus")).build(),
						HttpResponse.BodyHandlers.ofString())
				.body();
		}
		catch (IOException ex) {
			return "";
		}
	}

	private void change(String sql) throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private double number(String sql) {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getDouble(1);
		}
		catch (SQLException ex) {
			return 0;
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.database.jdbcUrl(), this.database.username(), "");
	}

}
