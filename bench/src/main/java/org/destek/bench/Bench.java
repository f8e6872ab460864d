package org.destek.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The program behind {@code ./destek bench}. */
public final class Bench {

	private Bench() {
	}

	/**
	 * Leaves with 0 once all was measured, with 1 and one line when something could not
	 * be.
	 */
	public static void main(String[] arguments) {
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		try {
			List<String> words = Arrays.asList(arguments);
			BenchOptions options = BenchOptions.parse(words.subList(1, words.size()));
			Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
			boolean whole = new BenchRun(root, options, new Table(out)).run();
			System.exit(whole ? 0 : 1);
		}
		catch (IllegalArgumentException ex) {
			System.err.println("destek: " + ex.getMessage() + "; ./destek bench --help says what there is");
			System.exit(2);
		}
		catch (RuntimeException ex) {
			ex.printStackTrace();
			System.err.println("destek: the bench ended early: " + ex.getMessage());
			System.exit(1);
		}
	}

}
