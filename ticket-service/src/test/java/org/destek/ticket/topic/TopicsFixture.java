package org.destek.ticket.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;

/** The topics of the tests' office, for tests that need no running service. */
public final class TopicsFixture {

	private TopicsFixture() {
	}

	public static Topics office() {
		try {
			return new Topics(TopicsFile.read("office.yml",
					new ClassPathResource("office.yml").getContentAsString(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
