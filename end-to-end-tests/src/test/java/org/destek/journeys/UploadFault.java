package org.destek.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;

/** What keeps a file from being uploaded, and what the page says of it. */
enum UploadFault {

	/** The connection breaks in the middle of the file. */
	RESET("kaldığı yerden sürecek"),

	/** The browser's own requests fail. */
	ABORT("kaldığı yerden sürecek"),

	TOO_MANY("kendiliğinden yeniden denenecek"),

	FAILED("kendiliğinden yeniden denenecek"),

	UNAVAILABLE("kendiliğinden yeniden denenecek"),

	/** The file is written to after it was chosen. */
	CHANGED("seçildikten sonra değişmiş; yeniden seçiniz."),

	/** The file is deleted after it was chosen. */
	REMOVED("bu cihazda artık bulunamıyor; yeniden seçiniz."),

	/** The device is offline for a minute. */
	OFFLINE("kaldığı yerden sürecek");

	static final String UPLOADS = "**/api/attachments**";

	private static final int MINUTE = 60_000;

	private final String said;

	UploadFault(String said) {
		this.said = said;
	}

	/** What the file's row says. */
	String said() {
		return this.said;
	}

	/** Whether only choosing the file again helps. */
	boolean isOfTheFile() {
		return this == CHANGED || this == REMOVED;
	}

	/** Lets it happen from now on. */
	void begin(Page page, CutLine line) {
		switch (this) {
			case RESET -> line.cutAfter(120_000, () -> true);
			case ABORT, CHANGED, REMOVED -> page.route(UPLOADS, Route::abort);
			case TOO_MANY -> answer(page, 429);
			case FAILED -> answer(page, 500);
			case UNAVAILABLE -> answer(page, 503);
			case OFFLINE -> page.context().setOffline(true);
		}
	}

	/** Does to the file what happens to it. */
	void happenTo(Path file) {
		try {
			if (this == CHANGED) {
				Files.writeString(file, "%PDF-1.4 something else");
			}
			if (this == REMOVED) {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends it, after a minute that the page's clock alone knows. */
	void end(Page page, CutLine line) {
		switch (this) {
			case RESET -> line.mend();
			case OFFLINE -> {
				page.clock().fastForward(MINUTE);
				page.context().setOffline(false);
			}
			default -> page.unroute(UPLOADS);
		}
	}

	/** Lets the page post its form, and no file. */
	void passTheFormAlone(Page page) {
		if (this == OFFLINE) {
			page.route(UPLOADS, Route::abort);
			page.context().setOffline(false);
		}
	}

	private static void answer(Page page, int status) {
		page.route(UPLOADS,
				(route) -> route.fulfill(new FulfillOptions().setStatus(status)
					.setHeaders(Map.of("Retry-After", "5"))
					.setContentType("application/problem+json")
					.setBody("{\"type\":\"urn:destek:problem:unavailable\",\"status\":%d}".formatted(status))));
	}

}
