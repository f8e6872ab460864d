package org.destek.ticket.topic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Reads the topics once, at start. */
@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {

	@Bean
	Topics topics(TopicsProperties properties) {
		String file = properties.file().isBlank() ? "topics.yml" : properties.file();
		Resource resource = properties.file().isBlank() ? new ClassPathResource(file) : new FileSystemResource(file);
		try {
			return new Topics(TopicsFile.read(file, resource.getContentAsString(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new TopicsFileException(file,
					List.of("it cannot be read (%s); set DESTEK_TOPICS to an existing, readable file".formatted(ex)));
		}
	}

}
