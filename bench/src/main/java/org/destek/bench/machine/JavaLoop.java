package org.destek.bench.machine;

import java.lang.management.ManagementFactory;

/** The loop of {@link MachineSpeed} in Java, interpreted: a program of its own. */
public final class JavaLoop {

	private JavaLoop() {
	}

	/** Prints the seconds of processor time that the loop took. */
	public static void main(String[] args) {
		long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		long x = 0;
		for (int i = 0; i < 5_000_000; i++) {
			x += i & 7;
		}
		long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
		System.out.println((x == 17_500_000) ? taken / 1e9 : Double.NaN);
	}

}
