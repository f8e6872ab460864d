package org.destek.attachment.storage;

import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Files in a local folder: arrivals in {@code incoming}, those of several requests in
 * {@code unfinished}, each kept one at {@code ab/cd/<id>}, named by the first digits of
 * its id so that no folder grows large.
 */
final class LocalFileStore implements FileStore {

	private static final int PORTION = 16 * 1024;

	private final Path root;

	private final Path incoming;

	private final Path unfinished;

	private final Scheduler disk;

	LocalFileStore(Path root, Scheduler disk) {
		this.root = root.toAbsolutePath().normalize();
		this.incoming = this.root.resolve("incoming");
		this.unfinished = this.root.resolve("unfinished");
		this.disk = disk;
	}

	@Override
	public Mono<IncomingFile> open(UUID id) {
		return onDisk("open", () -> new LocalIncomingFile(arriving(id), kept(id), this.disk));
	}

	@Override
	public UnfinishedFile unfinished(UUID id) {
		return new LocalUnfinishedFile(this.unfinished.resolve(id.toString()), this.disk);
	}

	@Override
	public Mono<Boolean> holds(UUID id) {
		return onDisk("find", () -> Files.isRegularFile(kept(id)));
	}

	@Override
	public Mono<Void> send(UUID id, long position, long count, ReactiveHttpOutputMessage answer) {
		if (answer instanceof ZeroCopyHttpOutputMessage copying) {
			return copying.writeWith(kept(id), position, count);
		}
		Flux<DataBuffer> content = DataBufferUtils.readAsynchronousFileChannel(
				() -> AsynchronousFileChannel.open(kept(id), StandardOpenOption.READ), position, answer.bufferFactory(),
				PORTION);
		return answer.writeWith(DataBufferUtils.takeUntilByteCount(content, count));
	}

	@Override
	public Mono<Void> remove(UUID id) {
		return unfinished(id).remove().then(onDisk("remove", () -> Files.deleteIfExists(kept(id)))).then();
	}

	@Override
	public Mono<Integer> removeAbandoned(Instant before) {
		return removeOlder(this.incoming, before);
	}

	@Override
	public Mono<Integer> removeUnfinished(Instant before) {
		return removeOlder(this.unfinished, before);
	}

	private Mono<Integer> removeOlder(Path folder, Instant before) {
		return onDisk("sweep", () -> {
			Files.createDirectories(folder);
			int removed = 0;
			try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
				for (Path file : files) {
					removed += (isOlder(file, before) && Files.deleteIfExists(file)) ? 1 : 0;
				}
			}
			return removed;
		});
	}

	private static boolean isOlder(Path file, Instant time) throws IOException {
		return Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(time);
	}

	@Override
	public Mono<Long> freeSpace() {
		return onDisk("measure", () -> {
			Files.createDirectories(this.incoming);
			return Files.getFileStore(this.incoming).getUsableSpace();
		});
	}

	@Override
	public Mono<Void> probe() {
		return onDisk("write to", () -> {
			Files.createDirectories(this.incoming);
			Path probe = Files.createTempFile(this.incoming, "probe", null);
			Files.writeString(probe, "probe");
			return Files.deleteIfExists(probe);
		}).then();
	}

	/**
	 * Another name for each attempt: a request that was taken over may still be writing.
	 */
	private Path arriving(UUID id) {
		return this.incoming.resolve(id + "." + UUID.randomUUID());
	}

	private Path kept(UUID id) {
		String name = id.toString();
		return this.root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
	}

	private <T> Mono<T> onDisk(String what, Callable<T> act) {
		return Mono.fromCallable(act)
			.onErrorMap(IOException.class,
					(ex) -> new FileStoreException("Cannot " + what + " files in " + this.root, ex))
			.subscribeOn(this.disk);
	}

}
