package org.destek.gateway.posting;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.requestform.AttachmentLimit;
import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.attachment.AttachmentApi;
import org.destek.gateway.client.AddressRange;
import org.destek.gateway.client.DeviceCookieFilter;

/**
 * Reads what is posted part by part. A file goes on to attachment-service while it
 * arrives, at that service's pace; the gateway holds one buffer of it at a time.
 */
@Component
public class PostReader {

	/**
	 * A file that the page's script was told about already: status, reason, size, name.
	 */
	private static final Pattern REFUSED = Pattern.compile("(4\\d\\d)(?:-([a-z]{1,20}))?:(\\d{1,15}):(.{1,255})");

	private final AttachmentApi attachments;

	private final FileMessages messages;

	private final PostProperties properties;

	private final AttachmentLimit limit;

	PostReader(AttachmentApi attachments, FileMessages messages, PostProperties properties, AttachmentLimit limit) {
		this.limit = limit;
		this.attachments = attachments;
		this.messages = messages;
		this.properties = properties;
	}

	/**
	 * Takes the whole post; a refused file does not hinder the others.
	 * @param exchange whose files they are
	 * @return 413 when the text or the post as a whole is beyond any bound
	 */
	public Mono<FormInput> read(Flux<PartEvent> parts, Locale language, ServerWebExchange exchange) {
		return Mono.defer(() -> {
			FormInputBuilder input = new FormInputBuilder(this.properties, this.limit.most());
			Reading reading = new Reading(input, language, DeviceCookieFilter.idOf(exchange),
					AddressRange.networkOf(exchange.getRequest().getRemoteAddress()));
			return bounded(parts).windowUntil(PartEvent::isLast, false, 1)
				.concatMap((part) -> part.switchOnFirst((first, events) -> take(first.get(), events, reading)), 1)
				.then(Mono.fromSupplier(input::build))
				.doOnDiscard(PartEvent.class, (event) -> DataBufferUtils.release(event.content()));
		});
	}

	/** The same from a form without files. */
	public FormInput read(MultiValueMap<String, String> fields) {
		FormInputBuilder input = new FormInputBuilder(this.properties, this.limit.most());
		fields.forEach((name, values) -> values.forEach((value) -> input.text(name, value)));
		return input.build();
	}

	private Flux<PartEvent> bounded(Flux<PartEvent> parts) {
		AtomicLong left = new AtomicLong(this.properties.largestPost().toBytes());
		return parts.doOnNext((event) -> {
			if (left.addAndGet(-event.content().readableByteCount()) < 0) {
				DataBufferUtils.release(event.content());
				throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "More than any form holds");
			}
		});
	}

	private Mono<Void> take(@Nullable PartEvent first, Flux<PartEvent> events, Reading reading) {
		if (first instanceof FormPartEvent text) {
			return events.doOnNext(PostReader::release).then(Mono.fromRunnable(() -> text(text, reading)));
		}
		if (first instanceof FilePartEvent file && !file.filename().isEmpty()) {
			return file(bareName(file.filename()), events.map(PartEvent::content), reading);
		}
		// A file input that was left empty.
		return events.doOnNext(PostReader::release).then();
	}

	private void text(FormPartEvent text, Reading reading) {
		reading.input().text(text.name(), text.value());
		Matcher refused = REFUSED.matcher(text.value());
		if (text.name().equals("refused") && refused.matches()) {
			String name = refused.group(4);
			this.messages.about(name, refused.group(2), reading.language())
				.or(() -> this.messages.about(name, Long.parseLong(refused.group(3)),
						Integer.parseInt(refused.group(1)), reading.language()))
				.ifPresent((sentence) -> reading.input().refused(name, "refused", sentence));
		}
	}

	private Mono<Void> file(String name, Flux<DataBuffer> content, Reading reading) {
		if (reading.input().isFull()) {
			return content.doOnNext(DataBufferUtils::release)
				.then(Mono.fromRunnable(
						() -> reading.input().refused(name, "too-many", this.messages.four(reading.language()))));
		}
		AtomicLong size = new AtomicLong();
		Flux<DataBuffer> counted = content.doOnNext((buffer) -> size.addAndGet(buffer.readableByteCount()));
		return toItsEnd(counted,
				(body) -> this.attachments.upload(name, body, reading.language(), reading.device(), reading.network()))
			.doOnNext((file) -> reading.input().uploaded(file, name))
			.then()
			.onErrorResume(BackendRefusal.class, (refusal) -> refused(name, size.get(), refusal, reading));
	}

	private Mono<Void> refused(String name, long size, BackendRefusal refusal, Reading reading) {
		return Mono.fromRunnable(() -> this.messages.about(name, size, refusal.status().value(), reading.language())
			.map((sentence) -> told(refusal, sentence))
			.ifPresentOrElse((sentence) -> reading.input().refused(name, refusal.problem(), sentence),
					() -> reading.input().unanswered(name, refusal)));
	}

	/** The service knows best what is wrong, but the size of what it did not read. */
	private static String told(BackendRefusal refusal, String sentence) {
		boolean size = refusal.status().value() == HttpStatus.CONTENT_TOO_LARGE.value();
		return size ? sentence : Objects.requireNonNullElse(refusal.detail(), sentence);
	}

	/**
	 * Lets go on only when all of the content has been read, by its user or, once that
	 * one is done with it, by nobody: the parts behind it come on the same line.
	 */
	private static <T> Mono<T> toItsEnd(Flux<DataBuffer> content, Function<Flux<DataBuffer>, Mono<T>> use) {
		return content
			.publish((shared) -> use.apply(shared)
				.materialize()
				.delayUntil((outcome) -> shared.doOnNext(DataBufferUtils::release).then())
				.<T>dematerialize()
				.flux(), 1)
			.next();
	}

	private static void release(PartEvent event) {
		DataBufferUtils.release(event.content());
	}

	/** Some browsers send a path. */
	private static String bareName(String filename) {
		return filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1)
			.replaceAll("\\p{Cntrl}", "_");
	}

	/** One post being read. */
	private record Reading(FormInputBuilder input, Locale language, @Nullable String device, String network) {
	}

}
