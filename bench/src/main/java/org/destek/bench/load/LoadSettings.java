package org.destek.bench.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run of load is told, as system properties of its program.
 *
 * @param rate users that come in a second (open model); 0 for users that stay (closed)
 * @param most requests in all at most
 * @param samples file for what was seen
 * @param seeds file with pages to open and their cookies, a line each
 */
public record LoadSettings(String address, String scenario, int users, double rate, int seconds, int most, Path samples,
		Path seeds) {

	private static final String PREFIX = "bench.";

	/** For the program's command line. */
	public List<String> properties() {
		List<String> properties = new ArrayList<>();
		properties.add(property("address", this.address));
		properties.add(property("scenario", this.scenario));
		properties.add(property("users", this.users));
		properties.add(property("rate", this.rate));
		properties.add(property("seconds", this.seconds));
		properties.add(property("most", this.most));
		properties.add(property("samples", this.samples));
		properties.add(property("seeds", this.seeds));
		return properties;
	}

	static LoadSettings current() {
		return new LoadSettings(value("address"), value("scenario"), Integer.parseInt(value("users")),
				Double.parseDouble(value("rate")), Integer.parseInt(value("seconds")), Integer.parseInt(value("most")),
				Path.of(value("samples")), Path.of(value("seeds")));
	}

	boolean isOpen() {
		return this.rate > 0;
	}

	private static String property(String name, Object value) {
		return "-D" + PREFIX + name + "=" + value;
	}

	private static String value(String name) {
		String value = System.getProperty(PREFIX + name);
		if (value == null) {
			throw new IllegalStateException("There is no property " + PREFIX + name);
		}
		return value;
	}

}
