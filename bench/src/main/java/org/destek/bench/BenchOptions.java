package org.destek.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param scenarios in the order in which they run
 * @param full also on a million requests, longer, three rounds
 * @param smoke seconds a scenario: shows that it works, and measures nothing
 * @param against a result file, or the folder of another build
 * @param beside address of another system
 * @param adapter how the other system's form is filled in; the shipped one where null
 */
public record BenchOptions(Set<Scenario> scenarios, boolean full, boolean smoke, @Nullable Path against,
		@Nullable String beside, @Nullable Path adapter) {

	/**
	 * Reads a command line; {@link IllegalArgumentException} says what is wrong with it.
	 */
	public static BenchOptions parse(List<String> arguments) {
		Set<Scenario> scenarios = EnumSet.noneOf(Scenario.class);
		List<String> flags = new ArrayList<>();
		@Nullable String against = null;
		@Nullable String beside = null;
		@Nullable String adapter = null;
		for (int i = 0; i < arguments.size(); i++) {
			String argument = arguments.get(i);
			switch (argument) {
				case "--full", "--smoke" -> flags.add(argument);
				case "--against" -> against = value(arguments, ++i, argument);
				case "--beside" -> beside = value(arguments, ++i, argument);
				case "--adapter" -> adapter = value(arguments, ++i, argument);
				default -> scenarios.add(Scenario.named(argument));
			}
		}
		if (flags.contains("--full") && flags.contains("--smoke")) {
			throw new IllegalArgumentException("--full and --smoke exclude each other");
		}
		if (adapter != null && beside == null) {
			throw new IllegalArgumentException("--adapter is for --beside");
		}
		return new BenchOptions(scenarios.isEmpty() ? EnumSet.allOf(Scenario.class) : scenarios,
				flags.contains("--full"), flags.contains("--smoke"), path(against), beside, path(adapter));
	}

	private static @Nullable Path path(@Nullable String text) {
		return (text != null) ? Path.of(text) : null;
	}

	private static String value(List<String> arguments, int index, String option) {
		if (index >= arguments.size() || arguments.get(index).startsWith("--")) {
			throw new IllegalArgumentException(option + " needs a value");
		}
		return arguments.get(index);
	}

}
