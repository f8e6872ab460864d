package org.destek.attachment.upload;

import java.util.function.BiConsumer;

import reactor.core.publisher.SynchronousSink;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;

/** Lets the bytes of the one part {@code file} through and refuses any part after it. */
final class OnlyFilePart implements BiConsumer<PartEvent, SynchronousSink<DataBuffer>> {

	private static final String NAME = "file";

	private boolean ended;

	static boolean isOne(PartEvent event) {
		return event instanceof FilePartEvent && NAME.equals(event.name());
	}

	@Override
	public void accept(PartEvent event, SynchronousSink<DataBuffer> sink) {
		if (this.ended || !isOne(event)) {
			sink.error(new NotOneFileException());
			return;
		}
		this.ended = event.isLast();
		sink.next(event.content());
	}

}
