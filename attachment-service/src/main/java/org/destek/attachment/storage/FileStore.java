package org.destek.attachment.storage;

import java.time.Instant;
import java.util.UUID;

import org.springframework.http.ReactiveHttpOutputMessage;
import reactor.core.publisher.Mono;

/**
 * Where files are kept. Every failure of the place itself is a
 * {@link FileStoreException}.
 */
public interface FileStore {

	/**
	 * Makes room for a file that is about to arrive. Nobody sees it before it is kept.
	 * @param id the file's id
	 * @return the place to write to, to be kept or discarded
	 */
	Mono<IncomingFile> open(UUID id);

	/**
	 * The file of an upload that arrives in several requests. Nobody sees it: what came
	 * of it is read back, and kept as any other file that arrives.
	 * @param id the file's id
	 * @return the file, not opened yet and maybe not there yet
	 */
	UnfinishedFile unfinished(UUID id);

	/**
	 * Whether a file is kept.
	 * @param id the file's id
	 * @return true or false, never empty
	 */
	Mono<Boolean> holds(UUID id);

	/**
	 * Sends a part of a kept file as the body of an answer.
	 * @param id the file's id
	 * @param position the first byte, from 0
	 * @param count how many bytes
	 * @param answer where to
	 * @return when sent
	 */
	Mono<Void> send(UUID id, long position, long count, ReactiveHttpOutputMessage answer);

	/**
	 * Removes a file, kept or unfinished; nothing to do when it is gone.
	 * @param id the file's id
	 * @return when gone
	 */
	Mono<Void> remove(UUID id);

	/**
	 * Removes what arrived in part and was left there by a copy that died.
	 * @param before the time of the last write that counts as left
	 * @return how many
	 */
	Mono<Integer> removeAbandoned(Instant before);

	/**
	 * Removes unfinished files that no row speaks of any more.
	 * @param before the time of the last write that counts as left
	 * @return how many
	 */
	Mono<Integer> removeUnfinished(Instant before);

	/**
	 * How much may still be written.
	 * @return bytes
	 */
	Mono<Long> freeSpace();

	/**
	 * Writes, reads back and removes a few bytes, as proof that files can be kept.
	 * @return when done; an error when they cannot
	 */
	Mono<Void> probe();

}
