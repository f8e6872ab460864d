package org.destek.launcher.keeper;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Starts a program and ends it when standard input ends. The launcher holds the other end
 * of that pipe, and the kernel closes it however the launcher dies: {@code kill -9}
 * leaves no orphan, and nothing but a JDK is needed for that.
 */
public final class EndsWithLauncher {

	/** Longer than a graceful shutdown takes. */
	private static final long PATIENCE_MILLIS = 15_000;

	private EndsWithLauncher() {
	}

	/**
	 * Runs the main method of the class that the first argument names.
	 */
	public static void main(String[] args) throws ReflectiveOperationException {
		startDaemon("launcher-watch", EndsWithLauncher::exitWithInput);
		try {
			Class.forName(args[0])
				.getMethod("main", String[].class)
				.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
		}
		catch (InvocationTargetException ex) {
			// Spring Boot has reported it by now; the exit code tells the launcher.
			System.exit(1);
		}
	}

	private static void exitWithInput() {
		try {
			while (System.in.read() >= 0) {
				// Nothing is ever said: only the end counts.
			}
		}
		catch (IOException ex) {
			System.err.println("The launcher cannot be watched any more: " + ex.getMessage());
		}
		startDaemon("launcher-watch-end", EndsWithLauncher::haltAfterPatience);
		System.exit(0);
	}

	private static void haltAfterPatience() {
		try {
			Thread.sleep(PATIENCE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		Runtime.getRuntime().halt(1);
	}

	private static void startDaemon(String name, Runnable work) {
		Thread thread = new Thread(work, name);
		thread.setDaemon(true);
		thread.start();
	}

}
