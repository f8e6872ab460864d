package org.destek.ticket.office;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of the office that may change while the service runs. What was read last without
 * a mistake is in force, whole; a file with mistakes changes nothing.
 *
 * @param <T> what the file says, immutable
 */
public final class WatchedFile<T> implements Supplier<T> {

	private static final Logger logger = LoggerFactory.getLogger(WatchedFile.class);

	private final OfficeFile kind;

	private final Supplier<String> place;

	private final BiFunction<String, String, T> reader;

	private final AtomicReference<Reading<T>> last;

	/**
	 * Reads the file for the first time.
	 * @param kind what kind of file it is
	 * @param place the path of the office's own, or blank for the shipped one
	 * @param reader reads a file's name and text and throws with all mistakes
	 * @throws OfficeFileException when it has mistakes
	 */
	public WatchedFile(OfficeFile kind, Supplier<String> place, BiFunction<String, String, T> reader) {
		this.kind = kind;
		this.place = place;
		this.reader = reader;
		String path = place.get();
		String text = kind.text(path);
		this.last = new AtomicReference<>(new Reading<>(path, text, reader.apply(kind.nameOf(path), text), List.of()));
	}

	@Override
	public T get() {
		return last().inForce();
	}

	/** Reads the file again; what it says is in force at once when it has no mistake. */
	void look() {
		this.last.updateAndGet(this::next);
	}

	private Reading<T> next(Reading<T> before) {
		String now = this.place.get();
		// A file that is taken away is a mistake, never a way back to the shipped one.
		String path = now.isBlank() ? before.path() : now;
		try {
			String text = this.kind.text(path);
			return text.equals(before.seen()) ? before : read(path, text, before);
		}
		catch (OfficeFileException ex) {
			return withMistakes(new Reading<>(path, null, before.inForce(), ex.mistakes()), before, ex);
		}
	}

	private Reading<T> read(String path, String text, Reading<T> before) {
		String name = this.kind.nameOf(path);
		try {
			Reading<T> good = new Reading<>(path, text, this.reader.apply(name, text), List.of());
			logger.info("The {} {} has changed and is in force", this.kind.kind(), name);
			return good;
		}
		catch (OfficeFileException ex) {
			return withMistakes(new Reading<>(path, text, before.inForce(), ex.mistakes()), before, ex);
		}
	}

	/** Says the same mistakes once, however often they are met. */
	private Reading<T> withMistakes(Reading<T> now, Reading<T> before, OfficeFileException ex) {
		if (!now.mistakes().equals(before.mistakes())) {
			logger.error("{}\nWhat was in force before stays in force until they are mended.", ex.getMessage());
		}
		return now;
	}

	private Reading<T> last() {
		return Objects.requireNonNull(this.last.get());
	}

	String name() {
		return this.kind.nameOf(last().path());
	}

	String kind() {
		return this.kind.kind();
	}

	List<String> mistakes() {
		return last().mistakes();
	}

	/**
	 * What was found when it was looked at last.
	 *
	 * @param seen the text; null when it could not be read
	 * @param inForce what the last text without mistakes says
	 */
	private record Reading<T>(String path, @Nullable String seen, T inForce, List<String> mistakes) {
	}

}
