package org.destek.ticket.topic;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.destek.ticket.people.People;
import org.destek.ticket.topic.TopicsFile.Office;

/** Reads the topics and the people once, at start. */
@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {

	private final Office office;

	TopicsConfiguration(TopicsProperties properties) {
		String path = properties.file();
		this.office = TopicsFile.read(TopicsFile.KIND.nameOf(path), TopicsFile.KIND.text(path));
	}

	@Bean
	Topics topics() {
		return this.office.asTopics();
	}

	@Bean
	People people() {
		return new People(this.office.people());
	}

}
