package org.destek.gateway.backend;

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The calls of attachment-service that the pages make. */
@HttpExchange(accept = "application/json")
interface AttachmentApi {

	@PostExchange(url = "/api/attachments", contentType = "multipart/form-data")
	Mono<UploadedFile> upload(@RequestBody MultiValueMap<String, HttpEntity<?>> parts,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language,
			@RequestHeader(name = InternalHeaders.DEVICE, required = false) @Nullable String device);

	@DeleteExchange("/api/attachments/{id}")
	Mono<Void> delete(@PathVariable String id);

	@GetExchange("/internal/file-kinds")
	Mono<List<FileKind>> kinds();

}
