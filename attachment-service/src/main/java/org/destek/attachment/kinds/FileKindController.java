package org.destek.attachment.kinds;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.attachment.inspection.FileKind;
import org.destek.attachment.inspection.FileKinds;

/** Lists the kinds that are taken, for the gateway's pages. */
@RestController
class FileKindController {

	private final FileKinds kinds;

	FileKindController(FileKinds kinds) {
		this.kinds = kinds;
	}

	@GetMapping("/internal/file-kinds")
	Mono<List<TakenKind>> kinds() {
		return Mono.just(this.kinds.all().stream().map(TakenKind::of).toList());
	}

	/**
	 * A kind that is taken.
	 *
	 * @param family what people know it as, such as {@code picture} or {@code word}
	 * @param labels what it is called, such as {@code DOCX}
	 * @param mediaType its registered name
	 * @param extensions endings of its files, the usual one first
	 */
	record TakenKind(String family, List<String> labels, String mediaType, List<String> extensions) {

		static TakenKind of(FileKind kind) {
			return new TakenKind(kind.family().label(), kind.labels(), kind.mediaType(), kind.extensions());
		}

	}

}
