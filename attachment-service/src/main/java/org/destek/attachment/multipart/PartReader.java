package org.destek.attachment.multipart;

import java.util.Optional;

import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.attachment.storage.Portions;

/** Reads the parts of a request as they arrive. */
public final class PartReader {

	private PartReader() {
	}

	/**
	 * The parts of a request, in portions as they come from the line.
	 * @param request of type {@code multipart/form-data}
	 * @return the parts; a {@link DecodingException} when the body is none, or ends early
	 */
	public static Flux<PartEvent> partsOf(ServerHttpRequest request) {
		return Mono
			.justOrEmpty(Optional.ofNullable(request.getHeaders().getContentType())
				.map((type) -> type.getParameter("boundary")))
			.switchIfEmpty(Mono.error(() -> new DecodingException("The request names no boundary")))
			.map((boundary) -> new PartParser(boundary.replace("\"", "")))
			.flatMapMany((parser) -> parts(request.getBody(), parser));
	}

	private static Flux<PartEvent> parts(Flux<DataBuffer> body, PartParser parser) {
		return body.concatMapIterable((portion) -> parser.parse(Portions.bytesOf(portion)), 1)
			.concatWith(Mono.fromRunnable(parser::end));
	}

}
