package org.destek.notification.incoming;

import java.io.ByteArrayInputStream;
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
import java.util.Properties;
import java.util.UUID;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import org.destek.links.AddressTokens;
import org.destek.links.LinkKeys;
import org.destek.links.LinkPurpose;
import org.destek.stack.SharedServers;

import static org.awaitility.Awaitility.await;

/**
 * How fast waiting mails are read, in how much memory, and how soon one that comes is
 * told: the service as a process of its own, with the heap that it is given locally, on
 * real servers. Not a test; run it with
 * {@code mvn -pl notification-service test -Dtest=IncomingBench}.
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

	private final GreenMail server = new GreenMail(
			new ServerSetup[] { new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
					new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP) });

	IncomingBench() throws IOException {
	}

	@Test
	void measure() throws Exception {
		this.server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
		this.server.start();
		GreenMailUser mailbox = this.server.setUser("destek@example.org", "destek@example.org", "any");
		prepareNotices();
		for (int each = 0; each < MAILS; each++) {
			mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()),
					new ByteArrayInputStream(mail(each).getBytes(StandardCharsets.UTF_8))));
		}
		Process service = start("on");
		try {
			readBacklog(service);
			tellSingleMails(mailbox);
		}
		finally {
			service.destroy();
			service.waitFor();
			this.server.stop();
		}
	}

	private void prepareNotices() throws Exception {
		Process once = start("off");
		await().atMost(Duration.ofMinutes(2)).until(() -> metrics().contains("jvm_memory_used_bytes"));
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

	private void readBacklog(Process service) throws SQLException {
		double[] most = new double[2];
		await().atMost(Duration.ofMinutes(3)).until(() -> number("select count(*) from incoming_mail") > 0);
		double started = cpu(service);
		await().pollInterval(Duration.ofMillis(500)).atMost(Duration.ofMinutes(20)).until(() -> {
			most[0] = Math.max(most[0], heap());
			most[1] = Math.max(most[1], resident(service));
			return number("select count(*) from incoming_mail where state <> 'new'") >= MAILS;
		});
		double kept = number("select extract(epoch from max(received_at) - min(received_at)) from incoming_mail");
		double all = number("select extract(epoch from max(decided_at) - min(received_at)) from incoming_mail");
		System.out.printf(Locale.ROOT,
				"%d mails: kept in %.1f s, told in %.1f s (%.0f a second); told %.0f; most heap %.0f MB, process %.0f MB, processor %.1f s%n",
				MAILS, kept, all, MAILS / all, number("select count(*) from outbox"), most[0], most[1],
				cpu(service) - started);
	}

	private static double cpu(Process service) {
		return service.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0;
	}

	private void tellSingleMails(GreenMailUser mailbox) throws Exception {
		double[] told = new double[SINGLE];
		double[] sent = new double[SINGLE];
		for (int each = 0; each < SINGLE; each++) {
			MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()),
					new ByteArrayInputStream(mail(MAILS + each).getBytes(StandardCharsets.UTF_8)));
			long before = System.currentTimeMillis();
			mailbox.deliver(mail);
			double wanted = MAILS + each + 1;
			await().pollInterval(Duration.ofMillis(50))
				.atMost(Duration.ofSeconds(70))
				.until(() -> number("select count(*) from outbox where sent_at is not null") == wanted);
			told[each] = number("select max(extract(epoch from decided_at)) from incoming_mail") * 1000 - before;
			sent[each] = number("select max(extract(epoch from sent_at)) from outbox") * 1000 - before;
		}
		Arrays.sort(told);
		Arrays.sort(sent);
		System.out.printf(Locale.ROOT,
				"one mail: decided after %.0f ms (p95 %.0f), its event at the broker after %.0f ms (p95 %.0f)%n",
				told[SINGLE / 2], told[SINGLE * 95 / 100], sent[SINGLE / 2], sent[SINGLE * 95 / 100]);
	}

	private String mail(int number) {
		int ticket = number / A_TICKET;
		String address = "destek+" + this.tokens.sign(LinkPurpose.REPLY_ADDRESS, new UUID(0, ticket)) + "@example.org";
		Letter letter = Letter
			.from("gul." + ticket + "@example.org",
					("Yanıt " + number + ": sigorta girişi yapıldı.\r\n").repeat(20)
							+ "\r\nOn Mon, 23 Nov 2026 at 14:05, Destek Sistemi wrote:\r\n" + "> alıntı\r\n".repeat(60))
			.with("To", address);
		return ((number % 20 == 0) ? letter.withFile("belge.txt", "text/plain", new byte[60_000]) : letter).toString();
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
					this.folder.toString(), "DESTEK_IMAP_PORT", String.valueOf(this.server.getImap().getPort()),
					"DESTEK_ATTACHMENT_URL", this.attachments.url()));
		service.environment().put("DESTEK_SMTP_PORT", String.valueOf(this.server.getSmtp().getPort()));
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

	private double number(String sql) throws SQLException {
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
