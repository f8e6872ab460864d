package org.destek.attachment.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import static java.util.Objects.requireNonNull;

/**
 * A file in the folder of unfinished ones. Its methods that touch the file exclude each
 * other: a request that is cut off closes it while its last portion may still be on its
 * way to the disk.
 */
final class LocalUnfinishedFile implements UnfinishedFile {

	/** Portions asked for ahead of the disk. */
	private static final int AHEAD = 4;

	private static final int PORTION = 64 * 1024;

	private final Path path;

	private final Scheduler disk;

	private @Nullable FileChannel channel;

	private boolean closed;

	LocalUnfinishedFile(Path path, Scheduler disk) {
		this.path = path;
		this.disk = disk;
	}

	@Override
	public Mono<Boolean> openAt(long offset) {
		return onDisk("open", () -> {
			if (this.closed) {
				return false;
			}
			Path folder = requireNonNull(this.path.getParent());
			Files.createDirectories(folder);
			boolean made = Files.notExists(this.path);
			FileChannel opened = FileChannel.open(this.path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			this.channel = opened;
			if (opened.size() < offset) {
				opened.close();
				return false;
			}
			opened.truncate(offset).position(offset);
			if (made) {
				sync(folder);
			}
			return true;
		});
	}

	/** A new file lasts once the folder that holds its name is on the disk. */
	private static void sync(Path folder) throws IOException {
		try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
			names.force(true);
		}
	}

	@Override
	public Flux<Long> append(Flux<DataBuffer> content, Consumer<ByteBuffer> witness) {
		return content.publishOn(this.disk, AHEAD)
			.map((portion) -> append(portion, witness))
			.doOnDiscard(DataBuffer.class, DataBufferUtils::release);
	}

	private synchronized long append(DataBuffer portion, Consumer<ByteBuffer> witness) {
		try {
			FileChannel open = requireNonNull(this.channel);
			for (ByteBuffer buffer : Portions.buffersOf(portion)) {
				if (open.isOpen()) {
					append(buffer, witness, open);
				}
			}
			return open.isOpen() ? open.position() : 0;
		}
		catch (IOException ex) {
			throw new FileStoreException("Cannot write an unfinished file", ex);
		}
		finally {
			DataBufferUtils.release(portion);
		}
	}

	private static void append(ByteBuffer buffer, Consumer<ByteBuffer> witness, FileChannel open) throws IOException {
		witness.accept(buffer.duplicate());
		while (buffer.hasRemaining()) {
			open.write(buffer);
		}
	}

	@Override
	public Mono<Long> sync() {
		return onDisk("sync", () -> {
			FileChannel open = this.channel;
			if (open == null || !open.isOpen()) {
				return null;
			}
			open.force(false);
			return open.position();
		});
	}

	@Override
	public Mono<Void> close() {
		return onDisk("close", () -> {
			this.closed = true;
			if (this.channel != null) {
				this.channel.close();
			}
			return true;
		}).then();
	}

	@Override
	public Flux<DataBuffer> content(long length) {
		Flux<DataBuffer> all = DataBufferUtils.readByteChannel(
				() -> FileChannel.open(this.path, StandardOpenOption.READ), DefaultDataBufferFactory.sharedInstance,
				PORTION);
		return DataBufferUtils.takeUntilByteCount(all, length)
			.onErrorMap(IOException.class, (ex) -> new FileStoreException("Cannot read an unfinished file", ex))
			.subscribeOn(this.disk);
	}

	@Override
	public Mono<Void> remove() {
		return onDisk("remove", () -> Files.deleteIfExists(this.path)).then();
	}

	private <T> Mono<T> onDisk(String what, Callable<@Nullable T> act) {
		return Mono.fromCallable(() -> exclusively(act))
			.onErrorMap(IOException.class, (ex) -> new FileStoreException("Cannot " + what + " an unfinished file", ex))
			.subscribeOn(this.disk);
	}

	private synchronized <T> @Nullable T exclusively(Callable<@Nullable T> act) throws Exception {
		return act.call();
	}

}
