package org.destek.attachment.resumable;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.destek.attachment.ProblemException;
import org.destek.attachment.upload.Arrival;
import org.destek.attachment.upload.TooLargeException;

/**
 * Sees the bytes of one request pass by, and refuses the upload as soon as they are too
 * many, or the file's beginning is of no kind that is taken.
 */
final class ReceivedBytes implements Consumer<ByteBuffer> {

	private final Upload upload;

	private final @Nullable Long length;

	private final long limit;

	/** Looks at the file's kind; only who sees a file from its first byte can. */
	private final @Nullable Arrival arrival;

	private long size;

	private volatile @Nullable ProblemException refusal;

	ReceivedBytes(Upload upload, @Nullable Long length, long limit, Arrival arrival) {
		this.upload = upload;
		this.length = length;
		this.limit = limit;
		this.arrival = (upload.received() == 0) ? arrival : null;
		this.size = upload.received();
	}

	@Override
	public void accept(ByteBuffer portion) {
		try {
			see(portion);
		}
		catch (ProblemException ex) {
			this.refusal = ex;
			throw ex;
		}
	}

	private void see(ByteBuffer portion) {
		this.size += portion.remaining();
		if (this.size > this.limit) {
			throw TooLargeException.counted(this.upload.name(), this.limit);
		}
		if (this.length != null && this.size > this.length) {
			throw new InconsistentLengthException();
		}
		if (this.arrival != null) {
			this.arrival.see(portion);
		}
	}

	/** Whether these bytes are why a request failed. */
	boolean refused(Throwable ex) {
		return ex == this.refusal;
	}

}
