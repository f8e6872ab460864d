package org.destek.launcher.server;

/**
 * A Kafka broker on a loopback port. It can be stopped and started again, with its
 * records and on its port.
 */
public interface KafkaServer extends AutoCloseable {

	int port();

	/** Returns once the broker takes records. */
	void start();

	/** Returns when the broker is gone. */
	void stop();

	@Override
	void close();

	default String bootstrapServers() {
		return "localhost:" + port();
	}

}
