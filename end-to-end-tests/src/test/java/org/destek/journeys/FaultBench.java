package org.destek.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.destek.launcher.server.LocalKafka;
import org.destek.launcher.server.MailCatcher;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A running system whose broker, mail server and database can be taken away one by one:
 * the first two are the test's own instead of the launcher's.
 */
final class FaultBench implements AutoCloseable {

	/** The key of the contract's examples: what is told with it stays in its order. */
	private static final String TICKET = "0192f3a4-6c1e-7b2a-9d35-1f0e8a7c4b21";

	private static final String ALWAYS_OPEN = Stream
		.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
		.map((day) -> "  " + day + ": [00:00-23:59]\n")
		.reduce("hours:\n", String::concat);

	private final LocalKafka broker;

	private final MailCatcher mailServer;

	private final RunningSystem system;

	private FaultBench(LocalKafka broker, MailCatcher mailServer, RunningSystem system) {
		this.broker = broker;
		this.mailServer = mailServer;
		this.system = system;
	}

	static FaultBench start(Path folder) throws IOException {
		List<Integer> ports = FreePorts.of(List.of("broker", "smtp", "imap", "page"))
			.values()
			.stream()
			.map(Integer::valueOf)
			.toList();
		LocalKafka broker = new LocalKafka(folder.resolve("kafka"), ports.get(0));
		MailCatcher mailServer = new MailCatcher("127.0.0.1", ports.get(1), ports.get(2), ports.get(3));
		broker.start();
		mailServer.start();
		RunningSystem system = RunningSystem.start(Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
				"SPRING_MAIL_PORT", Integer.toString(mailServer.smtpPort()), "DESTEK_MAILBOX_IMAP_PORT",
				Integer.toString(mailServer.imapPort()), "DESTEK_CALENDAR",
				Files.writeString(folder.resolve("calendar.yml"), ALWAYS_OPEN).toString(),
				// What takes minutes or days there takes seconds here. A mail waits for
				// longer
				// than two counts of those that wait, which come every 15 seconds.
				"DESTEK_MAILBOX_POLL", "1s", "DESTEK_DELIVERY_GIVEUPAFTER", "40s", "DESTEK_INBOX_TIMEOUT", "3s",
				"DESTEK_INBOX_LOOKATLAG", "2s", "DESTEK_INBOX_LOOKATPARKED", "2s"));
		return new FaultBench(broker, mailServer, system);
	}

	RunningSystem system() {
		return this.system;
	}

	LocalKafka broker() {
		return this.broker;
	}

	MailCatcher mailServer() {
		return this.mailServer;
	}

	MailCatcherClient mails() {
		return new MailCatcherClient("http://localhost:" + this.mailServer.pagePort());
	}

	MailProgram mailProgram(String address) {
		return new MailProgram(this.mailServer.smtpPort(), address, address);
	}

	/**
	 * Submits a request.
	 * @param files receipts of its files
	 * @return its code
	 */
	String accept(String... files) {
		Desk desk = this.system.desk();
		Desk.Answer answer = desk.submit(desk.request("ag", List.of(files)));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.json().get("code").asString();
	}

	/** Tells an event as its service would, from the contract's example. */
	void tell(String topic, String type, String example, int times) {
		byte[] data = read("event-contracts/src/main/resources/event-contracts/examples/" + type + "/" + example);
		send(topic, data, headers(type), times);
	}

	/** Publishes an event of a type that only a later version knows. */
	void tellOfTomorrow(String topic) {
		send(topic, "{}".getBytes(StandardCharsets.UTF_8), headers("ticket-shared.v1"), 1);
	}

	private static Map<String, String> headers(String type) {
		return Map.of("ce_specversion", "1.0", "ce_type", type, "ce_source", "/ticket-service", "ce_subject",
				"K7M-3XR-9TQ2", "ce_time", "2026-11-24T09:12:00Z", "content-type", "application/json");
	}

	/** Writes to a topic what no service understands. */
	void scribble(String topic, int times) {
		send(topic, "{".getBytes(StandardCharsets.UTF_8), Map.of(), times);
	}

	private void send(String topic, byte[] data, Map<String, String> headers, int times) {
		Map<String, Object> settings = Map.of("bootstrap.servers", this.broker.bootstrapServers(), "max.block.ms",
				10_000);
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings, new StringSerializer(),
				new ByteArraySerializer())) {
			for (int i = 0; i < times; i++) {
				ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, TICKET, data);
				headers.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
				event.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
				producer.send(event);
			}
		}
	}

	/** Holds the database server still: connections stay, answers do not come. */
	void freezeDatabase() {
		signal("STOP");
	}

	void thawDatabase() {
		signal("CONT");
	}

	private void signal(String signal) {
		try (Stream<String> lines = Files.lines(this.system.data().resolve("postgres/data/postmaster.pid"))) {
			ProcessHandle server = ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).orElseThrow();
			List<String> command = Stream
				.concat(Stream.of("kill", "-" + signal, Long.toString(server.pid())),
						server.descendants().map((each) -> Long.toString(each.pid())))
				.toList();
			// A process that has just ended is no reason to fail: kill goes on with the
			// others.
			if (!new ProcessBuilder(command).start().waitFor(10, TimeUnit.SECONDS)) {
				throw new IllegalStateException("kill does not end");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] read(String path) {
		return WatchFiles.text(WatchFiles.ROOT.resolve(path)).getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.system.close();
		this.mailServer.close();
		this.broker.close();
	}

}
