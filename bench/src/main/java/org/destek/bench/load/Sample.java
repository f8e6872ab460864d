package org.destek.bench.load;

/**
 * One request, as its sender saw it.
 *
 * @param name which request of the scenario
 * @param startedMicros since the load began
 */
public record Sample(String name, long startedMicros, long micros, boolean ok) {

	/** A line of the samples' file. */
	String line() {
		return this.name + "\t" + this.startedMicros + "\t" + this.micros + "\t" + this.ok;
	}

	/** Reads a line. */
	public static Sample of(String line) {
		String[] fields = line.split("\t");
		return new Sample(fields[0], Long.parseLong(fields[1]), Long.parseLong(fields[2]),
				Boolean.parseBoolean(fields[3]));
	}

}
