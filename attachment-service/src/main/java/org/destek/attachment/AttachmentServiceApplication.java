package org.destek.attachment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service that files are sent to and fetched from. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AttachmentServiceApplication {

	/**
	 * How many elements Reactor's queues hold where nobody says: the multipart reader
	 * asks for that many portions of a body ahead, for each upload.
	 */
	private static final String QUEUE_SIZE = "reactor.bufferSize.small";

	public static void main(String[] args) {
		if (System.getProperty(QUEUE_SIZE) == null) {
			System.setProperty(QUEUE_SIZE, "16");
		}
		SpringApplication.run(AttachmentServiceApplication.class, args);
	}

}
