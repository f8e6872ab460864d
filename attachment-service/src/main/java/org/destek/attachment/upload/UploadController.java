package org.destek.attachment.upload;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.attachment.multipart.PartReader;

/** Takes files in, and back out again while no ticket has claimed them. */
@RestController
class UploadController {

	private final FileReception reception;

	private final UploadWithdrawal takingBack;

	private final UploadReceipts receipts;

	private final UploadMetrics metrics;

	UploadController(FileReception reception, UploadWithdrawal takingBack, UploadReceipts receipts,
			UploadMetrics metrics) {
		this.reception = reception;
		this.takingBack = takingBack;
		this.receipts = receipts;
		this.metrics = metrics;
	}

	@PostMapping(path = "/api/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	Mono<UploadReceipt> upload(ServerHttpRequest request) {
		return this.reception.receive(PartReader.partsOf(request), Sender.of(request.getHeaders()))
			.doOnNext((file) -> this.metrics.received(file.size()))
			.doOnError(this.metrics::refused)
			.map(this.receipts::receiptFor);
	}

	@DeleteMapping("/api/attachments/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> takeBack(@PathVariable String id) {
		return this.takingBack.takeBack(id);
	}

}
