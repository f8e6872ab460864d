package org.destek.attachment.download;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.attachment.NotFoundException;
import org.destek.attachment.storage.Attachment;
import org.destek.attachment.storage.AttachmentIds;
import org.destek.attachment.storage.Attachments;
import org.destek.attachment.storage.FileStore;
import org.destek.links.FileLinks;

/** Hands out files by signed link; every wrong link is answered alike. */
@RestController
class DownloadController {

	private static final Logger logger = LoggerFactory.getLogger(DownloadController.class);

	private final FileLinks links;

	private final Attachments attachments;

	private final FileStore files;

	DownloadController(FileLinks links, Attachments attachments, FileStore files) {
		this.links = links;
		this.attachments = attachments;
		this.files = files;
	}

	@GetMapping("/api/attachments/{id}")
	Mono<Void> download(@PathVariable String id, ServerWebExchange exchange) {
		return Mono.justOrEmpty(AttachmentIds.parse(id).filter((parsed) -> allows(parsed, exchange)))
			.flatMap(this.attachments::find)
			.filterWhen(this::isThere)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((attachment) -> answer(attachment, exchange));
	}

	private boolean allows(UUID id, ServerWebExchange exchange) {
		var query = exchange.getRequest().getQueryParams();
		String expires = query.getFirst("expires");
		String key = query.getFirst("key");
		String signature = query.getFirst("signature");
		return key != null && signature != null
				&& seconds(expires).filter((time) -> this.links.allows(id, time, key, signature)).isPresent();
	}

	private static Optional<Long> seconds(@Nullable String text) {
		return Optional.ofNullable(text).filter((digits) -> digits.matches("[0-9]{1,12}")).map(Long::valueOf);
	}

	private Mono<Boolean> isThere(Attachment attachment) {
		return this.files.holds(attachment.id()).doOnNext((there) -> {
			if (!there) {
				logger.error("The file of attachment {} is not in the file store", attachment.id());
			}
		});
	}

	private Mono<Void> answer(Attachment attachment, ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		DownloadHeaders.write(attachment, response.getHeaders());
		if (exchange.checkNotModified(DownloadHeaders.etag(attachment))) {
			return response.setComplete();
		}
		ByteRange range = ByteRange.asked(exchange.getRequest().getHeaders(), attachment);
		response.setStatusCode(range.status());
		range.contentRange().ifPresent((text) -> response.getHeaders().set(HttpHeaders.CONTENT_RANGE, text));
		response.getHeaders().setContentLength(range.length());
		boolean bodiless = exchange.getRequest().getMethod() == HttpMethod.HEAD
				|| range.status() == HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE;
		return bodiless ? response.setComplete()
				: this.files.send(attachment.id(), range.from(), range.length(), response);
	}

}
