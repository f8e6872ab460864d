package org.destek.stack.launcher;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
			LocalSystem system = new LocalSystem(settings, Console.standard(), commands(settings));
			Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system), "stop"));
			System.out.println("Destek is starting; its data is in " + settings.data());
			system.start();
			announce(settings);
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
		return (service) -> {
			Path keeper = LocalSystem.keeper(settings.root());
			ServiceFolder folder = ServiceFolder.of(settings.root(), service);
			List<String> archive = Files.exists(folder.archive()) ? List.of("-XX:SharedArchiveFile=" + folder.archive())
					: List.of();
			return ServiceProcess.commandOf(service, folder, keeper, archive);
		};
	}

	private static void announce(Settings settings) {
		String address = settings.environment()
			.getOrDefault("DESTEK_PUBLIC_URL", "http://localhost:" + settings.port(Port.GATEWAY));
		System.out.println();
		System.out.println("  pages        " + address);
		System.out.println("  mails        http://localhost:" + settings.port(Port.MAILBOX));
		System.out
			.println("  health       http://localhost:" + settings.port(Port.GATEWAY_MANAGEMENT) + "/actuator/health");
		System.out.println("  PostgreSQL   localhost:" + settings.port(Port.POSTGRES) + ", user postgres, no password");
		System.out.println("  Kafka        localhost:" + settings.port(Port.KAFKA));
		System.out.println("  logs         " + settings.logs());
		System.out.println();
		double seconds = (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1000.0;
		System.out.println(String.format(Locale.ROOT, "ready in %.1f s (Ctrl-C stops it)", seconds));
		System.out.flush();
	}

}
