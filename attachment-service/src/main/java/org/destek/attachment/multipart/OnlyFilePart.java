package org.destek.attachment.multipart;

import java.util.function.BiConsumer;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.SynchronousSink;

/** Lets the bytes of the one part {@code file} through and refuses any part after it. */
public final class OnlyFilePart implements BiConsumer<PartEvent, SynchronousSink<DataBuffer>> {

	private static final String NAME = "file";

	private boolean ended;

	/** Whether a part is the file. */
	public static boolean isOne(PartEvent event) {
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
