package org.destek.attachment.upload;

import java.util.UUID;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.attachment.NotFoundException;
import org.destek.attachment.storage.AttachmentIds;
import org.destek.attachment.storage.Attachments;

/**
 * Lets a sender take a file back until a ticket has claimed it. The id is proof enough:
 * it is random, and until then nobody but the sender was told it.
 */
@Component
class UploadWithdrawal {

	private final Attachments attachments;

	UploadWithdrawal(Attachments attachments) {
		this.attachments = attachments;
	}

	/**
	 * Takes a file back.
	 * @param id the file's id as it came
	 * @return when nobody finds it any more
	 */
	Mono<Void> takeBack(String id) {
		return Mono.justOrEmpty(AttachmentIds.parse(id))
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap(this::takeBack);
	}

	private Mono<Void> takeBack(UUID id) {
		return this.attachments.takeBack(id).flatMap((taken) -> taken ? Mono.empty() : refuse(id));
	}

	private Mono<Void> refuse(UUID id) {
		return this.attachments.find(id)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((bound) -> Mono.error(new AlreadyBoundException()));
	}

}
