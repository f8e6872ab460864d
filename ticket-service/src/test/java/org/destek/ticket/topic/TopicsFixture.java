package org.destek.ticket.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.springframework.core.io.ClassPathResource;

import org.destek.ticket.people.People;
import org.destek.ticket.topic.TopicsFile.Office;

/** Topics and people of the tests' office, for tests that need no running service. */
public final class TopicsFixture {

	private TopicsFixture() {
	}

	public static Topics office() {
		return file().asTopics();
	}

	public static Topics following(Supplier<Topics> inForce) {
		return Topics.following(inForce);
	}

	public static People people() {
		return new People(file().people());
	}

	private static Office file() {
		try {
			return TopicsFile.read("office.yml",
					new ClassPathResource("office.yml").getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
