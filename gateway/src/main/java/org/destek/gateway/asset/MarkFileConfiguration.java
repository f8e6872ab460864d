package org.destek.gateway.asset;

import java.io.IOException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

import org.destek.gateway.institution.Institution;

/** Makes the institution's own SVG {@code @{/static/mark.svg}}, when there is one. */
@Configuration(proxyBeanMethods = false)
class MarkFileConfiguration {

	@Bean
	@ConditionalOnProperty("destek.institution.mark-file")
	AssetSource mark(Institution institution) throws IOException {
		Resource file = institution.markFile();
		if (file == null) {
			throw new IllegalStateException("destek.institution.mark-file is set and empty");
		}
		return new AssetSource("mark.svg", file.getContentAsByteArray());
	}

}
