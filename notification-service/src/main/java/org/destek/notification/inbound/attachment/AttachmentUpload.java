package org.destek.notification.inbound.attachment;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

import org.destek.foundation.requestform.AttachmentLimit;
import org.destek.notification.inbound.store.IncomingMails;
import org.destek.notification.inbound.store.StoredMail;
import org.destek.notification.mime.MailFile;
import org.destek.notification.reading.QuotedNotice;

/**
 * Uploads the files of a mail one after another, as many as on the form. Keeps the result
 * of each file at once, so that a mail that waits uploads none twice. A notice of ours
 * that is forwarded as a file is not uploaded.
 */
@Component
public class AttachmentUpload {

	private static final Logger logger = LoggerFactory.getLogger(AttachmentUpload.class);

	private static final int MOST_TRIED = 10;

	private static final int MOST_FAILURES = 5;

	private static final int LONGEST_NAME = 255;

	private final AttachmentClient client;

	private final IncomingMails mails;

	private final JsonMapper json;

	private final Scheduler readingScheduler;

	private final AttachmentLimit limit;

	AttachmentUpload(AttachmentClient client, IncomingMails mails, JsonMapper json, Scheduler readingScheduler,
			AttachmentLimit limit) {
		this.limit = limit;
		this.client = client;
		this.mails = mails;
		this.json = json;
		this.readingScheduler = readingScheduler;
	}

	/**
	 * Hands over what is not handed over yet.
	 * @param mail the mail
	 * @param files its files
	 * @return what became of all; {@link AttachmentServiceAwayException} or
	 * {@link UploadFailedException} when the mail has to wait
	 */
	public Mono<UploadResults> handOver(StoredMail mail, List<MailFile> files) {
		String known = mail.files();
		UploadResults before = (known != null) ? this.json.readValue(known, UploadResults.class) : UploadResults.NONE;
		return next(mail, files, before);
	}

	private Mono<UploadResults> next(StoredMail mail, List<MailFile> files, UploadResults before) {
		if (before.settled() >= files.size()) {
			return Mono.just(before);
		}
		MailFile file = files.get(before.settled());
		String name = plain(file.name());
		if (before.taken().size() >= this.limit.most() || before.settled() >= MOST_TRIED) {
			return Mono.defer(() -> next(mail, files, before.and(RefusedFile.of(name, "too-many"))));
		}
		return repeatsNotice(file)
			.flatMap((repeats) -> repeats ? Mono.just(before.and(RefusedFile.of(name, "kind")))
					: this.client.handOver(mail.id(), name, file, before))
			.onErrorResume(UploadFailedException.class, (failure) -> failed(mail, name, before, failure))
			.delayUntil((after) -> keep(mail, after))
			.flatMap((after) -> next(mail, files, after));
	}

	/** A file that fails again and again must not hold up its mail for ever. */
	private Mono<UploadResults> failed(StoredMail mail, String name, UploadResults before,
			UploadFailedException failure) {
		UploadResults after = before.andFailure();
		logger.warn("A file of mail {} could not be handed over ({} times): {}", mail.id(), after.failures(),
				failure.getMessage());
		return after.hasFailed(MOST_FAILURES) ? Mono.just(before.and(RefusedFile.of(name, "empty")))
				: keep(mail, after).then(Mono.error(failure));
	}

	private Mono<Void> keep(StoredMail mail, UploadResults files) {
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
