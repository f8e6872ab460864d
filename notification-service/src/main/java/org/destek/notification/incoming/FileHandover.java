package org.destek.notification.incoming;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.destek.notification.reading.MailFile;
import org.destek.notification.reading.QuotedNotice;

/**
 * Hands a mail's files to attachment-service one after another, at most three, as on the
 * form. What became of each is kept at once, so that a mail that waits sends none twice.
 * A notice of ours that is forwarded as a file is not handed on.
 */
@Component
class FileHandover {

	private static final Logger logger = LoggerFactory.getLogger(FileHandover.class);

	private static final int MOST_TAKEN = 3;

	private static final int MOST_TRIED = 10;

	private static final int MOST_FAILURES = 5;

	private static final int LONGEST_NAME = 255;

	private final AttachmentDoor door;

	private final IncomingMails mails;

	private final JsonMapper json;

	private final Scheduler readingScheduler;

	FileHandover(AttachmentDoor door, IncomingMails mails, JsonMapper json, Scheduler readingScheduler) {
		this.door = door;
		this.mails = mails;
		this.json = json;
		this.readingScheduler = readingScheduler;
	}

	/**
	 * Hands over what is not handed over yet.
	 * @param mail the mail
	 * @param files its files
	 * @return what became of all; {@link DoorClosedException} or
	 * {@link FileFailedException} when the mail has to wait
	 */
	Mono<HandedFiles> handOver(StoredMail mail, List<MailFile> files) {
		String known = mail.files();
		HandedFiles before = (known != null) ? this.json.readValue(known, HandedFiles.class) : HandedFiles.NONE;
		return next(mail, files, before);
	}

	private Mono<HandedFiles> next(StoredMail mail, List<MailFile> files, HandedFiles before) {
		if (before.settled() >= files.size()) {
			return Mono.just(before);
		}
		MailFile file = files.get(before.settled());
		String name = plain(file.name());
		if (before.taken().size() >= MOST_TAKEN || before.settled() >= MOST_TRIED) {
			return Mono.defer(() -> next(mail, files, before.and(RefusedFile.of(name, "too-many"))));
		}
		return repeatsNotice(file)
			.flatMap((repeats) -> repeats ? Mono.just(before.and(RefusedFile.of(name, "kind")))
					: this.door.handOver(mail.id(), name, file, before))
			.onErrorResume(FileFailedException.class, (failure) -> failed(mail, name, before, failure))
			.delayUntil((after) -> keep(mail, after))
			.flatMap((after) -> next(mail, files, after));
	}

	/** A file that fails again and again must not hold up its mail for ever. */
	private Mono<HandedFiles> failed(StoredMail mail, String name, HandedFiles before, FileFailedException failure) {
		HandedFiles after = before.andFailure();
		logger.warn("A file of mail {} could not be handed over ({} times): {}", mail.id(), after.failures(),
				failure.getMessage());
		return after.hasFailed(MOST_FAILURES) ? Mono.just(before.and(RefusedFile.of(name, "empty")))
				: keep(mail, after).then(Mono.error(failure));
	}

	private Mono<Void> keep(StoredMail mail, HandedFiles files) {
		return this.mails.keepFiles(mail.id(), this.json.writeValueAsString(files));
	}

	private Mono<Boolean> repeatsNotice(MailFile file) {
		return Mono.fromCallable(() -> QuotedNotice.isIn(file)).subscribeOn(this.readingScheduler);
	}

	/** A line break in a name would end the part's header. */
	private static String plain(String name) {
		String text = name.replaceAll("\\p{Cntrl}", "_").strip();
		return text.isEmpty() ? "file" : text.substring(0, Math.min(text.length(), LONGEST_NAME));
	}

}
