package org.destek.ticket.office;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the readers of files where the office has its own. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {

	@Bean
	OfficeFolder officeFolder(OfficeProperties properties) {
		return new OfficeFolder(properties.folder());
	}

}
