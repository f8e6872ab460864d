package org.destek.launcher;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * What a service says, in a file that never outgrows its limit; points at warnings,
 * seldom.
 */
final class ServiceLog {

	private static final Pattern WARNING = Pattern.compile("^\\S+\\s+(WARN|ERROR)\\s|\"(WARN|ERROR)\"");

	private static final Pattern STACK_STEP = Pattern.compile("^\\s+(at |\\.\\.\\. )|^\\s*$");

	private static final int LAST_LINES = 12;

	private static final long POINT_AGAIN_NANOS = 60_000_000_000L;

	private final Path file;

	private final String name;

	private final long mostBytes;

	private final Console console;

	private final Deque<String> last = new ArrayDeque<>();

	private long pointedAt = System.nanoTime() - POINT_AGAIN_NANOS;

	private boolean pointing;

	private long lines;

	ServiceLog(Path logs, String name, long mostBytes, Console console) {
		this.file = logs.resolve(name + ".log");
		this.name = name;
		this.mostBytes = mostBytes;
		this.console = console;
	}

	Path file() {
		return this.file;
	}

	/** The last lines that the service said, without the inner steps of a stack trace. */
	synchronized String lastLines() {
		return String.join("\n", this.last);
	}

	/** How many lines it has said. */
	synchronized long lines() {
		return this.lines;
	}

	/**
	 * From now on warnings are worth a line: while all start at once, they are part of
	 * it.
	 */
	synchronized void pointAtWarnings() {
		this.pointing = true;
	}

	/** Copies all that a program says until it ends. */
	void follow(InputStream output) {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
			while (copyOneFile(lines)) {
				Files.move(this.file, this.file.resolveSibling(this.name + ".1.log"),
						StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			this.console.say("  " + this.name + "'s log cannot be written: " + ex.getMessage());
		}
	}

	/** Whether there is more than one file holds. */
	private boolean copyOneFile(BufferedReader lines) throws IOException {
		Files.createDirectories(this.file.getParent());
		long written = Files.exists(this.file) ? Files.size(this.file) : 0;
		try (BufferedWriter writer = Files.newBufferedWriter(this.file, StandardOpenOption.CREATE,
				StandardOpenOption.APPEND)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				writer.write(line);
				writer.newLine();
				if (!lines.ready()) {
					writer.flush();
				}
				keep(line);
				written += line.length() + 1L;
				if (written > this.mostBytes) {
					return true;
				}
			}
			return false;
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private synchronized void keep(String line) {
		this.lines++;
		if (!STACK_STEP.matcher(line).find()) {
			this.last.addLast(line);
		}
		if (this.last.size() > LAST_LINES) {
			this.last.removeFirst();
		}
		if (this.pointing && WARNING.matcher(line).find() && System.nanoTime() - this.pointedAt > POINT_AGAIN_NANOS) {
			this.pointedAt = System.nanoTime();
			this.console.say("  " + this.name + " has a warning, see " + this.file);
		}
	}

}
