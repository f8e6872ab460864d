package org.destek.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the services' programs are run: small and quickly started, or fast once they are
 * warm. {@code docs/operations/performance.md} says what each costs.
 */
enum JvmProfile {

	/**
	 * One machine that does other things, too: little memory, the first compiler alone.
	 */
	LAPTOP(1,
			List.of("-Xms16m", "-XX:MaxNewSize=24m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30",
					"-XX:ReservedCodeCacheSize=64m", "-XX:TieredStopAtLevel=1")),

	/**
	 * A server of an office: both compilers, and room for what a busy minute leaves
	 * behind.
	 */
	SERVER(2, List.of("-Xms64m", "-XX:NewSize=48m", "-XX:MaxNewSize=96m", "-XX:ReservedCodeCacheSize=128m"));

	static final String SETTING = "DESTEK_JVM";

	private final int heaps;

	private final List<String> options;

	JvmProfile(int heaps, List<String> options) {
		this.heaps = heaps;
		this.options = options;
	}

	/**
	 * The profile that is set, {@link #LAPTOP} where none is.
	 * @throws StartException when there is no profile of that name
	 */
	static JvmProfile in(Map<String, String> environment) {
		String name = environment.getOrDefault(SETTING, "").strip().toLowerCase(Locale.ROOT);
		if (name.isEmpty()) {
			return LAPTOP;
		}
		return Arrays.stream(values())
			.filter((profile) -> profile.label().equals(name))
			.findFirst()
			.orElseThrow(() -> new StartException(SETTING + " is \"" + name + "\". Set it to "
					+ Arrays.stream(values()).map(JvmProfile::label).collect(Collectors.joining(" or ")) + "."));
	}

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The options of a service's program: heap, compilers, collector. */
	List<String> options(Service service) {
		List<String> all = new ArrayList<>(this.options);
		all.addAll(List.of("-Xmx" + service.heapMegabytes() * this.heaps + "m", "-XX:+UseSerialGC", "-Xss512k",
				"-XX:MaxMetaspaceSize=160m", "-XX:+ExitOnOutOfMemoryError"));
		return all;
	}

}
