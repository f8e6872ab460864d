package org.destek.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.awaitility.Awaitility;

/**
 * A line between browser and gateway that breaks as a bad network does: with a reset, in
 * the middle of what is being sent.
 */
final class CutLine implements AutoCloseable {

	private static final int PORTION = 8192;

	private static final Duration LONGEST_HOLD = Duration.ofSeconds(15);

	private final ServerSocket door;

	private final int gateway;

	private final AtomicLong sent = new AtomicLong();

	private volatile long cutAfter = Long.MAX_VALUE;

	private volatile BooleanSupplier cutOnce = () -> true;

	CutLine(int gateway) {
		this.gateway = gateway;
		try {
			this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		daemon(this::accept);
	}

	String address() {
		return "http://localhost:" + this.door.getLocalPort();
	}

	/**
	 * From now on no connection brings more than so many bytes to the gateway: then it
	 * brings nothing, and breaks once something is so.
	 */
	void cutAfter(long bytes, BooleanSupplier once) {
		this.cutOnce = once;
		this.cutAfter = bytes;
	}

	void mend() {
		this.cutAfter = Long.MAX_VALUE;
	}

	/** What all connections brought to the gateway. */
	long sent() {
		return this.sent.get();
	}

	private void accept() {
		while (!this.door.isClosed()) {
			try {
				Socket browser = this.door.accept();
				Socket service = new Socket(InetAddress.getLoopbackAddress(), this.gateway);
				daemon(() -> pass(browser, service, true));
				daemon(() -> pass(service, browser, false));
			}
			catch (IOException ex) {
				// The line was taken down, or the gateway: either way nothing to pass on.
			}
		}
	}

	private void pass(Socket from, Socket to, boolean counted) {
		long limit = this.cutAfter;
		long passed = 0;
		byte[] portion = new byte[PORTION];
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int read = in.read(portion); read >= 0; read = in.read(portion)) {
				if (limit != this.cutAfter) {
					limit = this.cutAfter;
					passed = 0;
				}
				out.write(portion, 0, read);
				passed += read;
				if (counted) {
					this.sent.addAndGet(read);
				}
				if (counted && passed > limit) {
					Awaitility.await().atMost(LONGEST_HOLD).until(this.cutOnce::getAsBoolean);
					from.setSoLinger(true, 0);
					return;
				}
			}
		}
		catch (IOException ex) {
			// The other direction was cut.
		}
	}

	private static void daemon(Runnable work) {
		Thread thread = new Thread(work, "cut-line");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() {
		try {
			this.door.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
