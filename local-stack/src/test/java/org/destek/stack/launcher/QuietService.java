package org.destek.stack.launcher;

import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

import com.sun.net.httpserver.HttpServer;

import org.destek.stack.keeper.EndsWithLauncher;

/** A program that says that it is well and does nothing else. */
final class QuietService {

	private QuietService() {
	}

	public static void main(String[] args) throws Exception {
		if (System.getenv("QUIET_SERVICE_FAILS") != null) {
			System.out.println("2026-01-01T00:00:00Z ERROR the reason why it cannot start");
			System.exit(3);
		}
		HttpServer server = HttpServer
			.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 10);
		server.createContext("/actuator/health", (exchange) -> {
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		server.start();
	}

	/** Starts it the way the launcher starts a service. */
	static List<String> command(Settings settings, Service service) {
		return List.of(ServiceFolder.java(), "-Ddestek.name=" + service.name(), "-Xmx16m", "-XX:+UseSerialGC", "-cp",
				folderOf(EndsWithLauncher.class) + File.pathSeparator + folderOf(QuietService.class),
				EndsWithLauncher.class.getName(), Main.class.getName(),
				Integer.toString(settings.port(service.health())));
	}

	/** Reached by reflection, so public. */
	public static final class Main {

		private Main() {
		}

		public static void main(String[] args) throws Exception {
			QuietService.main(args);
		}

	}

	private static Path folderOf(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (java.net.URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
