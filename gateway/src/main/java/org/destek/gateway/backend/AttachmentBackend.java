package org.destek.gateway.backend;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpEntity;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * attachment-service as the pages see it. Every failure is a {@link BackendRefusal}.
 */
@Component
public class AttachmentBackend {

	private static final Duration KINDS = Duration.ofSeconds(5);

	private final AttachmentApi api;

	AttachmentBackend(AttachmentApi api) {
		this.api = api;
	}

	/**
	 * Streams a file on, at the pace at which the service takes it; nothing is kept here.
	 * @param name as the reader's device calls it
	 * @param content consumed and released, also when the service refuses half way
	 * @return the receipt; 413, 415 or 400 when the file itself is refused
	 */
	public Mono<UploadedFile> upload(String name, Flux<DataBuffer> content, Locale language, @Nullable String device) {
		return this.api.upload(onePart(name, content), language.getLanguage(), device)
			.onErrorMap(Refusals::unavailableUnlessRefused);
	}

	/**
	 * Takes a file back that belongs to no ticket yet; one that is gone already is fine.
	 */
	public Mono<Void> delete(String id) {
		return this.api.delete(id).onErrorMap(Refusals::unavailableUnlessRefused);
	}

	/** The kinds that are taken, in the order in which readers are told them. */
	public Mono<List<FileKind>> kinds() {
		return this.api.kinds().timeout(KINDS).onErrorMap(Refusals::unavailableUnlessRefused);
	}

	private static MultiValueMap<String, HttpEntity<?>> onePart(String name, Flux<DataBuffer> content) {
		MultipartBodyBuilder body = new MultipartBodyBuilder();
		// A line break in a name would end the part's header.
		body.asyncPart("file", content, DataBuffer.class).filename(name.replaceAll("\\p{Cntrl}", "_"));
		return body.build();
	}

}
