package org.destek.testing.server.container;

/** A server in a container that keeps its port and what it holds from stop to start. */
abstract class ContainerServer {

	private final int port;

	private final FixedContainer container;

	ContainerServer(String image, int inside, int port) {
		this.port = port;
		this.container = new FixedContainer(image, inside, port, this::ask);
	}

	/** Throws while the server does not answer. */
	abstract void ask();

	final FixedContainer container() {
		return this.container;
	}

	public int port() {
		return this.port;
	}

	public void start() {
		this.container.up();
	}

	public void stop() {
		this.container.down();
	}

	public void close() {
		this.container.stop();
	}

}
