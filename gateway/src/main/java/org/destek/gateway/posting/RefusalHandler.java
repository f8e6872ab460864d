package org.destek.gateway.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.requestform.AttachmentLimit;
import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.FieldError;
import org.destek.gateway.backend.attachment.AttachmentApi;
import org.destek.gateway.backend.attachment.UploadedFile;

/**
 * Turns a service's refusal of a post into a {@link Redisplay}, so that its writer can
 * mend it and send it again.
 */
@Component
public class RefusalHandler {

	/** The post's key has made something else already. */
	public static final String KEY_REUSED = "idempotency-key-reused";

	private final FileMessages messages;

	private final AttachmentApi attachments;

	private final AttachmentLimit limit;

	RefusalHandler(FileMessages messages, AttachmentApi attachments, AttachmentLimit limit) {
		this.messages = messages;
		this.attachments = attachments;
		this.limit = limit;
	}

	/**
	 * The post as it is to be shown again: without files that are gone, with a new key
	 * when the old one was used for something else.
	 */
	public Redisplay judge(FormInput post, BackendRefusal refusal, List<FormField> fields, Locale language) {
		if (refusal.status().value() != HttpStatus.UNPROCESSABLE_CONTENT.value() || refusal.errors().isEmpty()) {
			boolean reused = refusal.problem().equals(KEY_REUSED);
			return new Redisplay(reused ? post.withKey(UUID.randomUUID()) : post, FieldErrors.NONE, refusal);
		}
		List<Integer> gone = gone(post, refusal.errors());
		List<FieldError> errors = new ArrayList<>(post.fileErrors());
		refusal.errors().stream().filter((error) -> index(error) < 0 && !isRepeated(error, post)).forEach(errors::add);
		gone.forEach((index) -> errors
			.add(new FieldError("attachments", "gone", this.messages.gone(post.files().get(index).name(), language))));
		return new Redisplay(without(post, gone), FieldErrors.of(errors, fields), null);
	}

	/**
	 * The post as it is to be shown again because files of it are not uploaded: its
	 * writer chooses them again, or sends it without them.
	 */
	public Redisplay ask(FormInput post, Locale language) {
		List<FieldError> errors = new ArrayList<>(post.fileErrors());
		BackendRefusal refusal = post.unanswered();
		if (refusal == null) {
			post.missing()
				.undecided()
				.forEach((name) -> errors
					.add(new FieldError("attachments", "lost", this.messages.lost(name, language))));
		}
		FormField field = new FormField("attachments", "files", this.messages.label(language));
		return new Redisplay(post, FieldErrors.of(errors, List.of(field)), (refusal != null) ? ofFiles(refusal) : null);
	}

	/** The same no, said of files and not of the whole post. */
	private static BackendRefusal ofFiles(BackendRefusal refusal) {
		return new BackendRefusal(refusal.status(), "files-not-taken", refusal.detail(), List.of(),
				refusal.retryAfter(), null, refusal);
	}

	/**
	 * Takes an uploaded file back.
	 * @param id as the pressed button has it; an unknown one changes nothing
	 */
	public Mono<FormInput> remove(FormInput post, String id) {
		List<UploadedFile> rest = post.files().stream().filter((file) -> !file.id().equals(id)).toList();
		FormInput without = post.withFiles(rest, List.of());
		if (rest.size() == post.files().size()) {
			return Mono.just(without);
		}
		// What cannot be taken back now goes by itself after seven days.
		return this.attachments.delete(id).onErrorComplete(BackendRefusal.class).thenReturn(without);
	}

	/** What was said about the files already, file by file. */
	private static boolean isRepeated(FieldError error, FormInput post) {
		return error.field().equals("attachments") && !post.fileErrors().isEmpty();
	}

	private static List<Integer> gone(FormInput post, List<FieldError> errors) {
		return errors.stream()
			.map(RefusalHandler::index)
			.filter((index) -> index >= 0 && index < post.files().size())
			.distinct()
			.sorted()
			.toList();
	}

	private static int index(FieldError error) {
		return error.field().matches("attachments\\[\\d{1,3}]") ? Integer.parseInt(error.field().replaceAll("\\D", ""))
				: -1;
	}

	private FormInput without(FormInput post, List<Integer> gone) {
		List<UploadedFile> kept = IntStream.range(0, post.files().size())
			.filter((index) -> !gone.contains(index))
			.mapToObj(post.files()::get)
			.limit(this.limit.most())
			.toList();
		List<String> refused = Stream
			.concat(post.refused().stream(), gone.stream().map((index) -> post.files().get(index).name()))
			.toList();
		return post.withFiles(kept, refused);
	}

}
