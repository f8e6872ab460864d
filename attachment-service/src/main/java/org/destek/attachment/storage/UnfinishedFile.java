package org.destek.attachment.storage;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A file that arrives in several requests: each opens it at the offset where it goes on,
 * appends, syncs and closes it. Once closed, it takes no more bytes; another one of the
 * same id goes on.
 */
public interface UnfinishedFile {

	/**
	 * Opens the file to be written on, and cuts off what lies behind the offset.
	 * @param offset how much of the file counts, in bytes
	 * @return whether as much as that is there; false leaves it closed
	 */
	Mono<Boolean> openAt(long offset);

	/**
	 * Writes what arrives as it arrives, asking for more only when the disk has taken it.
	 * What is written is not safe before {@link #sync()}.
	 * @param content the portions, each released when written
	 * @param witness sees each portion before it is written; what it throws ends it
	 * @return the file's size after each portion
	 */
	Flux<Long> append(Flux<DataBuffer> content, Consumer<ByteBuffer> witness);

	/**
	 * Makes what was written so far survive a power cut.
	 * @return the file's size; empty when it is not open
	 */
	Mono<Long> sync();

	/**
	 * Lets go of the file, which stays as it is.
	 * @return when nothing is written any more
	 */
	Mono<Void> close();

	/**
	 * Reads the file from its beginning.
	 * @param length how many bytes
	 * @return the portions
	 */
	Flux<DataBuffer> content(long length);

	/**
	 * Removes the file; nothing to do when it is gone.
	 * @return when gone
	 */
	Mono<Void> remove();

}
