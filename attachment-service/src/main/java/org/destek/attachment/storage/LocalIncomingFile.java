package org.destek.attachment.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import static java.util.Objects.requireNonNull;

/**
 * A file in the folder of arrivals, moved to its own place when kept. Its methods that
 * touch the file exclude each other: a caller that goes away discards it while the last
 * portion may still be on its way to the disk.
 */
final class LocalIncomingFile implements IncomingFile {

	/** Portions asked for ahead of the disk. */
	private static final int AHEAD = 4;

	private final Path arriving;

	private final Path kept;

	private final FileChannel channel;

	private final Scheduler disk;

	LocalIncomingFile(Path arriving, Path kept, Scheduler disk) throws IOException {
		this.arriving = arriving;
		this.kept = kept;
		this.disk = disk;
		Files.createDirectories(requireNonNull(arriving.getParent()));
		this.channel = FileChannel.open(arriving, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
	}

	@Override
	public Mono<Void> write(Flux<DataBuffer> content, Consumer<ByteBuffer> witness) {
		return content.publishOn(this.disk, AHEAD)
			.map((portion) -> append(portion, witness))
			.doOnDiscard(DataBuffer.class, DataBufferUtils::release)
			.then();
	}

	private synchronized int append(DataBuffer portion, Consumer<ByteBuffer> witness) {
		int length = portion.readableByteCount();
		try {
			Portions.buffersOf(portion).forEach((buffer) -> append(buffer, witness));
			return length;
		}
		finally {
			DataBufferUtils.release(portion);
		}
	}

	private void append(ByteBuffer buffer, Consumer<ByteBuffer> witness) {
		witness.accept(buffer.duplicate());
		try {
			while (buffer.hasRemaining() && this.channel.isOpen()) {
				this.channel.write(buffer);
			}
		}
		catch (IOException ex) {
			throw new FileStoreException("Cannot write an arriving file", ex);
		}
	}

	@Override
	public <T> Mono<T> read(Reader<T> reader) {
		return onDisk("read", () -> reader.read(this.channel));
	}

	@Override
	public Mono<Void> seal() {
		return onDisk("sync", () -> {
			this.channel.force(true);
			this.channel.close();
			return true;
		}).then();
	}

	@Override
	public Mono<Void> keep() {
		return onDisk("keep", () -> {
			Path folder = requireNonNull(this.kept.getParent());
			Files.createDirectories(folder);
			Files.move(this.arriving, this.kept, StandardCopyOption.ATOMIC_MOVE);
			sync(folder);
			return true;
		}).then();
	}

	/** A rename lasts once the folder that holds the name is on the disk. */
	private static void sync(Path folder) throws IOException {
		try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
			names.force(true);
		}
	}

	@Override
	public Mono<Void> discard() {
		return onDisk("discard", () -> {
			this.channel.close();
			Files.deleteIfExists(this.arriving);
			return Files.deleteIfExists(this.kept);
		}).then();
	}

	private <T> Mono<T> onDisk(String what, DiskAct<T> act) {
		return Mono.fromCallable(() -> exclusively(what, act)).subscribeOn(this.disk);
	}

	private synchronized <T> T exclusively(String what, DiskAct<T> act) {
		try {
			return act.run();
		}
		catch (IOException ex) {
			throw new FileStoreException("Cannot " + what + " an arriving file", ex);
		}
	}

	/**
	 * Something that waits for the disk.
	 *
	 * @param <T> what comes of it
	 */
	@FunctionalInterface
	private interface DiskAct<T> {

		T run() throws IOException;

	}

}
