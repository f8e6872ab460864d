package org.destek.launcher;

/** The launcher's few lines for the person who started it. */
@FunctionalInterface
interface Console {

	void say(String line);

	static Console standard() {
		return (line) -> {
			System.out.println(line);
			System.out.flush();
		};
	}

}
