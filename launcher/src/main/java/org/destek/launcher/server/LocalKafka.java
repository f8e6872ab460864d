package org.destek.launcher.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.apache.kafka.server.metrics.KafkaYammerMetrics;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker that is its own controller (KRaft), inside this program, on a fixed
 * loopback port. Its log stays in the folder; topics are made by those who write them.
 */
public final class LocalKafka implements KafkaServer {

	private final Path folder;

	private final int port;

	private @Nullable KafkaRaftServer server;

	public LocalKafka(Path folder, int port) {
		this.folder = folder.toAbsolutePath().normalize();
		this.port = port;
	}

	@Override
	public int port() {
		return this.port;
	}

	@Override
	public synchronized void start() {
		if (this.server != null) {
			return;
		}
		try {
			formatWhenNew();
			KafkaRaftServer starting = new KafkaRaftServer(KafkaConfig.fromProps(settings()), Time.SYSTEM);
			starting.startup();
			// Its rates are read by nobody here, and tick thirty times a second.
			KafkaYammerMetrics.defaultRegistry().shutdown();
			this.server = starting;
		}
		catch (IOException ex) {
			throw new IllegalStateException("Kafka did not start in " + this.folder, ex);
		}
	}

	@Override
	public synchronized void stop() {
		KafkaRaftServer running = this.server;
		this.server = null;
		if (running != null) {
			running.shutdown();
			running.awaitShutdown();
		}
	}

	@Override
	public void close() {
		stop();
	}

	private void formatWhenNew() throws IOException {
		if (Files.exists(this.folder.resolve("meta.properties"))) {
			return;
		}
		Files.createDirectories(this.folder);
		try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
			new Formatter().setPrintStream(silent)
				.setNodeId(1)
				.setClusterId(Uuid.randomUuid().toString())
				.addDirectory(this.folder.toString())
				.setMetadataLogDirectory(this.folder.toString())
				.setControllerListenerName("CONTROLLER")
				.setReleaseVersion(MetadataVersion.latestProduction())
				.setIgnoreFormatted(true)
				.run();
		}
		catch (Exception ex) {
			throw new IOException("Kafka could not make its folder", ex);
		}
	}

	private Properties settings() {
		// The controller is spoken to by its own broker alone: any port will do.
		int controllerPort = Ports.free();
		Properties settings = new Properties();
		settings.setProperty("node.id", "1");
		settings.setProperty("process.roles", "broker,controller");
		settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
		settings.setProperty("listeners",
				"PLAINTEXT://127.0.0.1:" + this.port + ",CONTROLLER://127.0.0.1:" + controllerPort);
		settings.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + this.port);
		settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
		settings.setProperty("controller.listener.names", "CONTROLLER");
		settings.setProperty("log.dirs", this.folder.toString());
		// One copy alone: what is acknowledged is on the disk.
		settings.setProperty("log.flush.interval.messages", "1");
		settings.setProperty("auto.create.topics.enable", "false");
		settings.setProperty("controlled.shutdown.enable", "false");
		settings.setProperty("offsets.topic.replication.factor", "1");
		settings.setProperty("offsets.topic.num.partitions", "1");
		settings.setProperty("transaction.state.log.replication.factor", "1");
		settings.setProperty("transaction.state.log.min.isr", "1");
		settings.setProperty("transaction.state.log.num.partitions", "1");
		settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
		settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
		settings.setProperty("share.coordinator.state.topic.min.isr", "1");
		settings.setProperty("group.initial.rebalance.delay.ms", "0");
		// Two records a second that say nothing, for followers that are not there.
		settings.setProperty("metadata.max.idle.interval.ms", "0");
		settings.setProperty("log.segment.bytes", "67108864");
		settings.setProperty("log.index.size.max.bytes", "1048576");
		settings.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
		settings.setProperty("log.cleaner.io.buffer.size", "65536");
		settings.setProperty("num.network.threads", "1");
		settings.setProperty("num.io.threads", "2");
		settings.setProperty("background.threads", "2");
		// One topic of offsets, in one partition: one thread has all the work.
		settings.setProperty("group.coordinator.threads", "1");
		settings.setProperty("num.recovery.threads.per.data.dir", "2");
		return settings;
	}

}
