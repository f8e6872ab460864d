package org.destek.attachment.upload;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

import org.destek.attachment.inspection.Inspector;
import org.destek.attachment.multipart.NotOneFileException;
import org.destek.attachment.multipart.OnlyFilePart;
import org.destek.attachment.storage.FileStore;
import org.destek.attachment.storage.IncomingFile;
import org.destek.attachment.upload.Arrival.Arrived;

/**
 * Receives one file: room is reserved, the bytes go to the disk as they come, the row is
 * settled, the file is kept. Whatever stops that, the sender's going away included,
 * removes the file and gives the room back.
 */
@Component
public class FileReception {

	private static final Logger logger = LoggerFactory.getLogger(FileReception.class);

	/** Where Reactor looks for who hears of errors that come after a cancellation. */
	private static final String DROPPED_ERRORS = "reactor.onErrorDropped.local";

	/** A sender that goes away is told of twice: as a cancellation, and then as this. */
	private static final Consumer<Throwable> LATE = (ex) -> logger.debug("A sender went away", ex);

	private final FileStore files;

	private final Inspector inspector;

	private final Reservations reservations;

	private final UploadProperties limits;

	private final DiskSpace disk;

	private final Supplier<UUID> ids = UUID::randomUUID;

	FileReception(FileStore files, Inspector inspector, Reservations reservations, UploadProperties limits,
			DiskSpace disk) {
		this.files = files;
		this.inspector = inspector;
		this.reservations = reservations;
		this.limits = limits;
		this.disk = disk;
	}

	/**
	 * Receives the one file of a request.
	 * @param parts the request's parts as they arrive
	 * @param sender who sends them
	 * @return the file that is now kept
	 */
	Mono<Arrived> receive(Flux<PartEvent> parts, Sender sender) {
		return parts.timeout(this.limits.idle())
			.switchOnFirst((first, all) -> receive(first, all, sender))
			.single()
			.timeout(this.limits.atMost())
			.onErrorMap(FileReception::isCutOff, IncompleteUploadException::new)
			.contextWrite((context) -> context.put(DROPPED_ERRORS, LATE));
	}

	private Mono<Arrived> receive(Signal<? extends PartEvent> first, Flux<PartEvent> all, Sender sender) {
		PartEvent event = first.get();
		if (event == null) {
			return all.then(Mono.error(NotOneFileException::new));
		}
		if (!OnlyFilePart.isOne(event)) {
			return Mono.error(NotOneFileException::new);
		}
		FileName name = FileName.of(((FilePartEvent) event).filename());
		long limit = this.limits.maxSize().toBytes();
		long least = sender.leastSize();
		if (least > limit) {
			return Mono.error(() -> TooLargeException.declared(name, least, limit));
		}
		Arrival arrival = new Arrival(this.ids.get(), name, limit, this.inspector);
		return receive(arrival, all.handle(new OnlyFilePart()), sender).onErrorMap(FileReception::isCutOff,
				(ex) -> new IncompleteUploadException(name, ex));
	}

	private Mono<Arrived> receive(Arrival arrival, Flux<DataBuffer> content, Sender sender) {
		return Mono.usingWhen(reserve(arrival, sender), (id) -> store(arrival, content), (id) -> Mono.empty(),
				(id, ex) -> this.reservations.release(id), this.reservations::release);
	}

	private Mono<UUID> reserve(Arrival arrival, Sender sender) {
		return this.disk.require()
			.then(Mono.defer(() -> this.reservations.reserve(arrival.id(), sender,
					sender.mostSize(this.limits.maxSize().toBytes()))));
	}

	/**
	 * Looks at all of a file for which room is reserved, and keeps it.
	 * @param arrival sees the file
	 * @param content its bytes, from the first to the last
	 * @return the file that is now kept; an error leaves nothing of it on the disk
	 */
	public Mono<Arrived> store(Arrival arrival, Flux<DataBuffer> content) {
		return Mono.usingWhen(this.files.open(arrival.id()), (file) -> store(arrival, content, file),
				(file) -> Mono.empty(), (file, ex) -> file.discard(), IncomingFile::discard);
	}

	private Mono<Arrived> store(Arrival arrival, Flux<DataBuffer> content, IncomingFile file) {
		return file.write(content, arrival::see)
			.then(file.read(arrival::conclude))
			.delayUntil((arrived) -> file.seal())
			.delayUntil((arrived) -> this.reservations.settle(arrived))
			.delayUntil((arrived) -> file.keep());
	}

	/** Whether the sender's side broke; what breaks on the disk has another name. */
	private static boolean isCutOff(Throwable ex) {
		return ex instanceof DecodingException || ex instanceof ServerWebInputException
				|| ex instanceof DataBufferLimitException || ex instanceof TimeoutException
				|| ex instanceof IOException;
	}

}
