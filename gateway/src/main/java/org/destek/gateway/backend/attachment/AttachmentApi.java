package org.destek.gateway.backend.attachment;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.InternalHeaders;

/** The calls of attachment-service that the pages make. */
@HttpExchange(accept = "application/json")
public interface AttachmentApi {

	/**
	 * Streams a file on, at the pace at which the service takes it; nothing is kept here.
	 * @param name as the reader's device calls it
	 * @param content consumed and released, also when the service refuses half way
	 * @return the receipt; 413, 415 or 400 when the file itself is refused
	 */
	default Mono<UploadedFile> upload(String name, Flux<DataBuffer> content, Locale language, @Nullable String device,
			String network) {
		MultipartBodyBuilder body = new MultipartBodyBuilder();
		// A line break in a name would end the part's header.
		body.asyncPart("file", content, DataBuffer.class).filename(name.replaceAll("\\p{Cntrl}", "_"));
		return upload(body.build(), language, device, network);
	}

	@PostExchange(url = "/api/attachments", contentType = "multipart/form-data")
	Mono<UploadedFile> upload(@RequestBody MultiValueMap<String, HttpEntity<?>> parts,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language,
			@RequestHeader(name = InternalHeaders.DEVICE, required = false) @Nullable String device,
			@RequestHeader(InternalHeaders.NETWORK) String network);

	/**
	 * Takes a file back that belongs to no ticket yet; one that is gone already is fine.
	 */
	@DeleteExchange("/api/attachments/{id}")
	Mono<Void> delete(@PathVariable String id);

	/** The kinds that are taken, in the order in which readers are told them. */
	@GetExchange("/internal/file-kinds")
	Mono<List<FileKind>> kinds();

}
