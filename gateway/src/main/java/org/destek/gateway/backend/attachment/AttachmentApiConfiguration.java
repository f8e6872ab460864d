package org.destek.gateway.backend.attachment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.destek.gateway.backend.BackendClients;
import org.destek.gateway.backend.BackendProperties;

/** Makes the client of {@link AttachmentApi}. */
@Configuration(proxyBeanMethods = false)
class AttachmentApiConfiguration {

	@Bean
	AttachmentApi attachmentApi(BackendClients clients, BackendProperties properties) {
		return clients.client(AttachmentApi.class, "attachment", properties.attachment(), properties.uploadTimeout());
	}

}
