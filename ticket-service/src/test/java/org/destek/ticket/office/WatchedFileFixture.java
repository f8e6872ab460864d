package org.destek.ticket.office;

/** Lets tests say when a file is looked at. */
public final class WatchedFileFixture {

	private WatchedFileFixture() {
	}

	public static void look(WatchedFile<?> file) {
		file.look();
	}

}
