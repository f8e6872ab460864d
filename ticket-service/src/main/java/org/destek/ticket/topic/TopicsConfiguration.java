package org.destek.ticket.topic;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.destek.ticket.office.OfficeFolder;
import org.destek.ticket.office.WatchedFile;
import org.destek.ticket.people.People;

/** Reads topics and people from one file, so that they change together. */
@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {

	@Bean
	WatchedFile<OfficeInForce> topicsFile(TopicsProperties own, OfficeFolder office) {
		return new WatchedFile<>(TopicsFile.KIND, () -> office.pathOf(TopicsFile.KIND, own.file()),
				OfficeInForce::read);
	}

	@Bean
	Topics topics(WatchedFile<OfficeInForce> file) {
		return Topics.following(() -> file.get().topics());
	}

	@Bean
	People people(WatchedFile<OfficeInForce> file) {
		return People.following(() -> file.get().people());
	}

	/** What one reading of the file says. */
	record OfficeInForce(Topics topics, People people) {

		static OfficeInForce read(String file, String yaml) {
			TopicsFile.Office office = TopicsFile.read(file, yaml);
			return new OfficeInForce(office.asTopics(), new People(office.people()));
		}

	}

}
