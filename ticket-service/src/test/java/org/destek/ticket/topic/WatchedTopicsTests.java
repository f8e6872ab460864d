package org.destek.ticket.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.destek.ticket.office.OfficeFolder;
import org.destek.ticket.office.WatchedFile;
import org.destek.ticket.office.WatchedFileFixture;
import org.destek.ticket.people.People;
import org.destek.ticket.topic.TopicsConfiguration.OfficeInForce;

import static org.assertj.core.api.Assertions.assertThat;

class WatchedTopicsTests {

	private static final String STAFF = "{address: bt@example.edu, name: BT, language: tr}";

	@TempDir
	private Path folder;

	@Test
	void changesTopicsAndPeopleTogether() throws IOException {
		write("network", "ada@example.edu");
		TopicsConfiguration configuration = new TopicsConfiguration();
		WatchedFile<OfficeInForce> file = configuration.topicsFile(new TopicsProperties(""),
				new OfficeFolder(this.folder.toString()));
		Topics topics = configuration.topics(file);
		People people = configuration.people(file);
		assertThat(topics.find("network")).isPresent();
		assertThat(people.find("ada@example.edu")).isPresent();
		write("printers", "can@example.edu");
		WatchedFileFixture.look(file);
		assertThat(topics.all()).extracting(Topic::slug).containsExactly("printers");
		assertThat(topics.answering("network").slug()).isEqualTo("printers");
		assertThat(topics.person("ada@example.edu")).isEmpty();
		assertThat(people.find("ada@example.edu")).as("who has left").isEmpty();
		assertThat(people.find("can@example.edu")).isPresent();
	}

	private void write(String topic, String person) throws IOException {
		Files.writeString(this.folder.resolve("topics.yml"), """
				people:
				  - {address: %s, name: Somebody, language: en, member: [%s]}
				topics:
				  - slug: %s
				    name: {tr: Konu, en: Topic}
				    description: {tr: Açıklama, en: Description}
				    staff: [%s]
				""".formatted(person, topic, topic, STAFF));
	}

}
