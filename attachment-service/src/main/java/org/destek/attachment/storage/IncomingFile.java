package org.destek.attachment.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.function.Consumer;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A file that arrives: written once, looked into, sealed, then kept; or discarded. */
public interface IncomingFile {

	/**
	 * Writes what arrives as it arrives, asking for more only when the disk has taken it.
	 * @param content the portions, each released when written
	 * @param witness sees each portion before it is written; what it throws ends it
	 * @return when all is written
	 */
	Mono<Void> write(Flux<DataBuffer> content, Consumer<ByteBuffer> witness);

	/**
	 * Looks into what was written.
	 * @param <T> what is looked for
	 * @param reader looks; may be empty-handed
	 * @return what the reader found
	 */
	<T> Mono<T> read(Reader<T> reader);

	/**
	 * Makes what was written survive a power cut.
	 * @return when it does
	 */
	Mono<Void> seal();

	/**
	 * Puts the sealed file where {@link FileStore} finds it, whole or not at all.
	 * @return when it is there
	 */
	Mono<Void> keep();

	/**
	 * Removes whatever there is of it, kept or not.
	 * @return when gone
	 */
	Mono<Void> discard();

	/**
	 * Looks into a file.
	 *
	 * @param <T> what is looked for
	 */
	@FunctionalInterface
	interface Reader<T> {

		T read(SeekableByteChannel file) throws IOException;

	}

}
