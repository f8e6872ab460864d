package org.destek.attachment.upload;

import java.util.Map;
import java.util.UUID;

import org.destek.attachment.upload.Arrival.Arrived;
import org.destek.links.LinkPurpose;
import org.destek.links.SignedTokens;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes files in, and back out again while no ticket has claimed them. */
@RestController
class UploadController {

	private final FileReception reception;

	private final TakingBack takingBack;

	private final SignedTokens tokens;

	private final UploadProperties properties;

	private final UploadMetrics metrics;

	UploadController(FileReception reception, TakingBack takingBack, SignedTokens tokens, UploadProperties properties,
			UploadMetrics metrics) {
		this.reception = reception;
		this.takingBack = takingBack;
		this.tokens = tokens;
		this.properties = properties;
		this.metrics = metrics;
	}

	@PostMapping(path = "/api/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	Mono<UploadReceipt> upload(@RequestBody Flux<PartEvent> parts, @RequestHeader HttpHeaders headers) {
		return this.reception.receive(parts, Sender.of(headers))
			.doOnNext(this.metrics::received)
			.doOnError(this.metrics::refused)
			.map(this::receiptFor);
	}

	@DeleteMapping("/api/attachments/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> takeBack(@PathVariable String id) {
		return this.takingBack.takeBack(id);
	}

	private UploadReceipt receiptFor(Arrived file) {
		UUID id = file.id();
		String name = file.name().text();
		String mediaType = file.kind().mediaType();
		Map<String, ?> claims = Map.of("name", name, "size", file.size(), "type", mediaType, "sha256", file.sha256());
		String receipt = this.tokens.sign(LinkPurpose.UPLOAD_RECEIPT, id.toString(), claims,
				this.properties.receiptValidity());
		return new UploadReceipt(id, receipt, name, file.size(), mediaType, file.sha256());
	}

}
