package org.destek.notification.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The connection to the mail server below TLS and whatever else is put around it: how
 * long it waits can be changed at any time, and it can be asked whether the server has
 * hung up. What is written leaves at once: the last piece of a mail would otherwise wait
 * some 40 ms for the server's delayed acknowledgement (RFC 1122, section 4.2.3.2).
 */
final class MailServerSocket extends Socket {

	private @Nullable PushbackInputStream input;

	/**
	 * A socket that is not connected yet.
	 * @param firstWait how long it waits until it is told otherwise
	 */
	MailServerSocket(Duration firstWait) throws SocketException {
		setTcpNoDelay(true);
		waitAtMost(firstWait);
	}

	/** Left alone: the phase says how long is waited, not who put something around it. */
	@Override
	public void setSoTimeout(int millis) {
	}

	@Override
	public synchronized InputStream getInputStream() throws IOException {
		PushbackInputStream known = this.input;
		if (known == null) {
			known = new PushbackInputStream(super.getInputStream(), 1);
			this.input = known;
		}
		return known;
	}

	void waitAtMost(Duration time) throws SocketException {
		super.setSoTimeout((int) Math.min(Integer.MAX_VALUE, Math.max(1, time.toMillis())));
	}

	/**
	 * Whether a connection that was idle can be used again. A server that has something
	 * to say unasked says that it hangs up.
	 * @param time how long it is listened
	 * @return whether the server is there and silent
	 */
	boolean isQuiet(Duration time) {
		try {
			mustStillBeOpen(time);
			return !isClosed() && getInputStream().available() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Listens for the end of the connection; whatever else comes is left to be read.
	 * @param time how long it is listened
	 * @throws IOException when the server has hung up
	 */
	void mustStillBeOpen(Duration time) throws IOException {
		PushbackInputStream stream = (PushbackInputStream) getInputStream();
		if (stream.available() > 0) {
			return;
		}
		waitAtMost(time);
		try {
			int next = stream.read();
			if (next < 0) {
				throw new EOFException("The mail server has hung up");
			}
			stream.unread(next);
		}
		catch (SocketTimeoutException ex) {
			// Silence: it listens.
			return;
		}
	}

}
