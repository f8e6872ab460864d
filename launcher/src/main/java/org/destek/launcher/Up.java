package org.destek.launcher;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.slf4j.LoggerFactory;

/** The program behind {@code ./destek up}. */
public final class Up {

	private Up() {
	}

	/**
	 * Runs until it is told to stop; leaves with 1 and one line when the system cannot
	 * come up.
	 */
	public static void main(String[] args) throws InterruptedException {
		LoggerFactory.getILoggerFactory();
		try {
			Settings settings = Settings.of(Path.of(args[0]).toAbsolutePath().normalize(), System.getenv());
			Console console = Console.standard();
			LocalSystem system = new LocalSystem(settings, console, commands(settings));
			Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system), "stop"));
			Announcement announcement = new Announcement(settings);
			announcement.atStart().forEach(console::say);
			system.start();
			announcement.whenReady(secondsSinceStart()).forEach(console::say);
			new CountDownLatch(1).await();
		}
		catch (StartException ex) {
			System.err.println("destek: " + ex.getMessage());
			System.exit(1);
		}
	}

	private static void stop(LocalSystem system) {
		system.stop();
		System.out.println("Destek has stopped.");
	}

	/**
	 * The command line of each service, with its class-data archive where there is one.
	 */
	private static java.util.function.Function<Service, List<String>> commands(Settings settings) {
		JvmProfile profile = JvmProfile.in(settings.environment());
		return (service) -> {
			Path keeper = LocalSystem.keeper(settings.root());
			ServiceFolder folder = ServiceFolder.of(settings.root(), service);
			List<String> archive = Files.exists(folder.archive()) ? List.of("-XX:SharedArchiveFile=" + folder.archive())
					: List.of();
			return ServiceProcess.commandOf(service, folder, keeper, profile, archive);
		};
	}

	private static double secondsSinceStart() {
		return (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1000.0;
	}

}
