package org.destek.gateway.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.destek.gateway.backend.AttachmentBackend;
import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.FieldError;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes sense of a service's no to a post, so that it can be mended and sent again. */
@Component
public class RefusedPosts {

	/** The post's key has made something else already. */
	public static final String KEY_REUSED = "idempotency-key-reused";

	private final FileSentences sentences;

	private final AttachmentBackend attachments;

	RefusedPosts(FileSentences sentences, AttachmentBackend attachments) {
		this.sentences = sentences;
		this.attachments = attachments;
	}

	/**
	 * The post as it is to be shown again: without files that are gone, with a new key
	 * when the old one was used for something else.
	 */
	public Again judge(TypedPost post, BackendRefusal refusal, List<FormField> fields, Locale language) {
		if (refusal.status().value() != HttpStatus.UNPROCESSABLE_CONTENT.value() || refusal.errors().isEmpty()) {
			boolean reused = refusal.problem().equals(KEY_REUSED);
			return new Again(reused ? post.withKey(UUID.randomUUID()) : post, Faults.NONE, refusal);
		}
		List<Integer> gone = gone(post, refusal.errors());
		List<FieldError> errors = new ArrayList<>(post.fileErrors());
		refusal.errors().stream().filter((error) -> index(error) < 0 && !isRepeated(error, post)).forEach(errors::add);
		gone.forEach((index) -> errors
			.add(new FieldError("attachments", "gone", this.sentences.gone(post.files().get(index).name(), language))));
		return new Again(without(post, gone), Faults.of(errors, fields), null);
	}

	/**
	 * The post as it is to be shown again because files of it are not uploaded: its
	 * writer chooses them again, or sends it without them.
	 */
	public Again ask(TypedPost post, Locale language) {
		List<FieldError> errors = new ArrayList<>(post.fileErrors());
		BackendRefusal refusal = post.unanswered();
		if (refusal == null) {
			post.missing()
				.undecided()
				.forEach((name) -> errors
					.add(new FieldError("attachments", "lost", this.sentences.lost(name, language))));
		}
		FormField field = new FormField("attachments", "files", this.sentences.label(language));
		return new Again(post, Faults.of(errors, List.of(field)), (refusal != null) ? ofFiles(refusal) : null);
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
	public Mono<TypedPost> remove(TypedPost post, String id) {
		List<KeptFile> rest = post.files().stream().filter((file) -> !file.id().equals(id)).toList();
		TypedPost without = post.withFiles(rest, List.of());
		if (rest.size() == post.files().size()) {
			return Mono.just(without);
		}
		// What cannot be taken back now goes by itself after seven days.
		return this.attachments.delete(id).onErrorComplete(BackendRefusal.class).thenReturn(without);
	}

	/** What was said about the files already, file by file. */
	private static boolean isRepeated(FieldError error, TypedPost post) {
		return error.field().equals("attachments") && !post.fileErrors().isEmpty();
	}

	private static List<Integer> gone(TypedPost post, List<FieldError> errors) {
		return errors.stream()
			.map(RefusedPosts::index)
			.filter((index) -> index >= 0 && index < post.files().size())
			.distinct()
			.sorted()
			.toList();
	}

	private static int index(FieldError error) {
		return error.field().matches("attachments\\[\\d{1,3}]") ? Integer.parseInt(error.field().replaceAll("\\D", ""))
				: -1;
	}

	private static TypedPost without(TypedPost post, List<Integer> gone) {
		List<KeptFile> kept = IntStream.range(0, post.files().size())
			.filter((index) -> !gone.contains(index))
			.mapToObj(post.files()::get)
			.limit(PostProperties.MOST_FILES)
			.toList();
		List<String> refused = Stream
			.concat(post.refused().stream(), gone.stream().map((index) -> post.files().get(index).name()))
			.toList();
		return post.withFiles(kept, refused);
	}

}
