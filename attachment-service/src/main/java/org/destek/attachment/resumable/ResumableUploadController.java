package org.destek.attachment.resumable;

import java.net.URI;
import java.time.Clock;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.attachment.NotFoundException;
import org.destek.attachment.resumable.Upload.KeptFile;
import org.destek.attachment.resumable.UploadCreation.CreatedUpload;
import org.destek.attachment.upload.Sender;
import org.destek.attachment.upload.UploadProperties;
import org.destek.attachment.upload.UploadReceipt;
import org.destek.attachment.upload.UploadReceipts;

/** Takes one file in several requests (draft-ietf-httpbis-resumable-upload-12). */
@RestController
@RequestMapping(ResumableUploadController.PATH)
class ResumableUploadController {

	static final String PATH = "/api/attachments/uploads";

	private final UploadCreation creation;

	private final UploadAppend append;

	private final UploadResources resources;

	private final UploadReceipts receipts;

	private final ResumableMetrics metrics;

	private final ResumableProperties properties;

	private final long maxSize;

	private final Clock clock;

	ResumableUploadController(UploadCreation creation, UploadAppend append, UploadResources resources,
			UploadReceipts receipts, ResumableMetrics metrics, ResumableProperties properties, UploadProperties limits,
			Clock clock) {
		this.creation = creation;
		this.append = append;
		this.resources = resources;
		this.receipts = receipts;
		this.metrics = metrics;
		this.properties = properties;
		this.maxSize = limits.maxSize().toBytes();
		this.clock = clock;
	}

	@RequestMapping(method = RequestMethod.OPTIONS)
	ResponseEntity<Void> options() {
		return ResponseEntity.noContent()
			.allow(HttpMethod.POST, HttpMethod.OPTIONS)
			.header(UploadFields.LIMIT, UploadFields.limit(this.maxSize, this.properties.kept()))
			.build();
	}

	@PostMapping
	Mono<ResponseEntity<UploadReceipt>> create(ServerHttpRequest request) {
		HttpHeaders headers = request.getHeaders();
		return Mono
			.defer(() -> this.creation.create(UploadRequest.creation(headers), UploadRequest.nameIn(headers),
					Sender.of(headers), request.getBody()))
			.doOnError(this.metrics::failed)
			.doOnCancel(this.metrics::interrupted)
			.map(this::created);
	}

	@RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
	Mono<ResponseEntity<Void>> find(@PathVariable String id) {
		return addressOf(id).flatMap(this.resources::find)
			.map((upload) -> ResponseEntity.noContent().headers(fieldsOf(upload)).build());
	}

	@PatchMapping(path = "/{id}", consumes = "application/partial-upload")
	Mono<ResponseEntity<UploadReceipt>> append(@PathVariable String id, ServerHttpRequest request) {
		return addressOf(id).flatMap((address) -> append(address, UploadRequest.append(request.getHeaders()), request))
			.doOnError(this.metrics::failed)
			.doOnCancel(this.metrics::interrupted)
			.map(this::answer);
	}

	private Mono<Upload> append(UploadAddress address, UploadRequest said, ServerHttpRequest request) {
		if (said.offset() > 0) {
			this.metrics.resumed();
		}
		return this.append.append(address, said, request.getBody());
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> cancel(@PathVariable String id) {
		return addressOf(id).flatMap(this.resources::cancel);
	}

	private static Mono<UploadAddress> addressOf(String id) {
		return Mono.justOrEmpty(UploadAddress.parse(id)).switchIfEmpty(Mono.error(NotFoundException::new));
	}

	private ResponseEntity<UploadReceipt> created(CreatedUpload created) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.created(URI.create(PATH + "/" + created.address().id()))
			.headers(fieldsOf(created.upload()));
		KeptFile kept = created.upload().kept();
		return (kept != null) ? answer.body(receiptFor(kept)) : answer.build();
	}

	private ResponseEntity<UploadReceipt> answer(Upload upload) {
		KeptFile kept = upload.kept();
		HttpHeaders fields = fieldsOf(upload);
		return (kept != null) ? ResponseEntity.status(HttpStatus.CREATED).headers(fields).body(receiptFor(kept))
				: ResponseEntity.noContent().headers(fields).build();
	}

	private HttpHeaders fieldsOf(Upload upload) {
		return UploadFields.of(upload, this.maxSize, this.clock.instant());
	}

	private UploadReceipt receiptFor(KeptFile kept) {
		return this.receipts.receiptFor(kept.file(), kept.receivedAt());
	}

}
