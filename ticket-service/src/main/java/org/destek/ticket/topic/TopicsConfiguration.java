package org.destek.ticket.topic;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the topics once, at start. */
@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {

	@Bean
	Topics topics(TopicsProperties properties) {
		String path = properties.file();
		return new Topics(TopicsFile.read(TopicsFile.KIND.nameOf(path), TopicsFile.KIND.text(path)));
	}

}
