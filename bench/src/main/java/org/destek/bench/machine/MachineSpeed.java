package org.destek.bench.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * What this machine can do, in the same hour as the figures that are held to it.
 *
 * @param python seconds of the loop as CPython runs a script; NaN without one
 * @param pythonFunction the same inside of a function, where CPython is faster
 * @param java seconds of the loop as the JVM interprets it
 * @param fsync milliseconds of writing 8 kB and having them safe
 * @param fork milliseconds of starting a program that ends at once
 */
public record MachineSpeed(double python, double pythonFunction, double java, double fsync, double fork) {

	/**
	 * Interpreted Java to CPython, as measured beside each other; for machines without.
	 */
	static final double PYTHON_PER_JAVA = 12.0;

	private static final String LOOP = """
			import time
			t = time.process_time()
			x = 0
			for i in range(5_000_000): x += i & 7
			print(time.process_time() - t)
			""";

	private static final String FUNCTION = """
			import time
			def loop():
			    x = 0
			    for i in range(5_000_000): x += i & 7
			t = time.process_time()
			loop()
			print(time.process_time() - t)
			""";

	/** Takes the middle of so many times. */
	public static MachineSpeed measure(Path folder, int times) {
		return new MachineSpeed(median(times, () -> seconds(List.of("python3", "-c", LOOP))),
				median(times, () -> seconds(List.of("python3", "-c", FUNCTION))), median(times, MachineSpeed::javaLoop),
				median(100, () -> fsync(folder)), median(50, MachineSpeed::startProgram));
	}

	/**
	 * Seconds of processor time of one loop: measured, or where there is no CPython
	 * guessed.
	 */
	public double loop() {
		return isGuessed() ? this.java * PYTHON_PER_JAVA : this.python;
	}

	/** Whether the loop is not CPython's own. */
	public boolean isGuessed() {
		return Double.isNaN(this.python);
	}

	/** One more loop, now: machines that others share change from minute to minute. */
	public double loopNow() {
		return isGuessed() ? javaLoop() * PYTHON_PER_JAVA : seconds(List.of("python3", "-c", LOOP));
	}

	private static double javaLoop() {
		return seconds(List.of(javaProgram(), "-Xint", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				JavaLoop.class.getName()));
	}

	/** The program that runs this one. */
	public static String javaProgram() {
		return ProcessHandle.current().info().command().orElse("java");
	}

	private static double seconds(List<String> command) {
		return Command.output(command).map(String::strip).map(Double::valueOf).orElse(Double.NaN);
	}

	private static double fsync(Path folder) {
		Path file = folder.resolve("fsync");
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.APPEND)) {
			ByteBuffer bytes = ByteBuffer.allocate(8192);
			long start = System.nanoTime();
			channel.write(bytes);
			channel.force(false);
			return (System.nanoTime() - start) / 1e6;
		}
		catch (IOException ex) {
			return Double.NaN;
		}
	}

	private static double startProgram() {
		long start = System.nanoTime();
		try {
			Process process = new ProcessBuilder("/bin/true").start();
			if (!process.waitFor(10, TimeUnit.SECONDS)) {
				return Double.NaN;
			}
			return (System.nanoTime() - start) / 1e6;
		}
		catch (IOException ex) {
			return Double.NaN;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Double.NaN;
		}
	}

	private static double median(int times, DoubleSupplier measure) {
		List<Double> taken = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			double one = measure.getAsDouble();
			if (Double.isNaN(one)) {
				return Double.NaN;
			}
			taken.add(one);
		}
		OptionalDouble middle = taken.stream().sorted().skip(times / 2).mapToDouble(Double::doubleValue).findFirst();
		return middle.orElse(Double.NaN);
	}

	/** Removes what the measures wrote. */
	public static void clean(Path folder) throws IOException {
		Files.deleteIfExists(folder.resolve("fsync"));
	}

}
