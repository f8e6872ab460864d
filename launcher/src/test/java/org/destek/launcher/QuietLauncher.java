package org.destek.launcher;

import java.nio.file.Path;

/** A launcher of quiet services in a program of its own, to be killed. */
final class QuietLauncher {

	private QuietLauncher() {
	}

	public static void main(String[] args) throws Exception {
		Settings settings = Settings.of(Path.of(args[0]), System.getenv());
		LocalSystem system = new LocalSystem(settings, System.out::println,
				(service) -> QuietService.command(settings, service));
		Runtime.getRuntime().addShutdownHook(new Thread(system::stop));
		system.start();
		System.out.println("ready");
		Thread.currentThread().join();
	}

}
