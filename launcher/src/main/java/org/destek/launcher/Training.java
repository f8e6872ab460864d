package org.destek.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.slf4j.LoggerFactory;

import org.destek.launcher.server.Folders;
import org.destek.launcher.server.Ports;

/**
 * Runs the whole system once, on free ports and a folder that is thrown away, so that
 * each program writes down the classes that it uses (class-data sharing). Later starts
 * read them from that file: half the time, less memory. Done once a build and JDK.
 */
public final class Training {

	private static final List<String> VISITS = List.of("/", "/tickets/new", "/tickets/new/staj", "/tickets/track",
			"/status", "/api/topics", "/api/status");

	private Training() {
	}

	/**
	 * Leaves with 1 when it fails; the system starts without archives, too, slower.
	 * @param args the project's folder, or {@code --images}, the folder of what becomes
	 * container images and the one that the archives go to
	 */
	public static void main(String[] args) throws IOException {
		LoggerFactory.getILoggerFactory();
		if (args.length == 3 && args[0].equals("--images")) {
			ImageFolder images = new ImageFolder(folder(args[1]), folder(args[2]));
			train(images.archives(), images::trainingCommandOf, images::archive);
			return;
		}
		Path root = folder(args[0]);
		train(root, commands(root), (service) -> ServiceFolder.of(root, service).archive());
	}

	private static Path folder(String name) {
		return Path.of(name).toAbsolutePath().normalize();
	}

	private static void train(Path root, Function<Service, List<String>> commands, Function<Service, Path> archives)
			throws IOException {
		List<String> said = new CopyOnWriteArrayList<>();
		Path data = Files.createTempDirectory("destek-training");
		Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(data), "training-end"));
		try {
			Settings settings = Settings.of(root, environment(data));
			LocalSystem system = new LocalSystem(settings, said::add, commands, StartTimeout.TRAINING);
			system.start();
			VISITS.forEach((path) -> visit(settings.port(Port.GATEWAY), path));
			// At its end each program writes its archive, which takes its time.
			system.stop(Duration.ofMinutes(6));
			Service.ALL.forEach((service) -> requireArchive(archives.apply(service), service));
		}
		catch (StartException ex) {
			said.forEach(System.err::println);
			System.err.println("destek: the training run failed, starts will be slower: " + ex.getMessage());
			System.exit(1);
		}
	}

	private static void requireArchive(Path archive, Service service) {
		if (!Files.exists(archive)) {
			throw new StartException(service.name() + " has written no archive");
		}
	}

	private static void discard(Path data) {
		try {
			Folders.delete(data);
		}
		catch (IOException ex) {
			System.err.println("destek: the folder " + data + " stays: " + ex.getMessage());
		}
	}

	private static Function<Service, List<String>> commands(Path root) {
		Path keeper = LocalSystem.keeper(root);
		return (service) -> {
			ServiceFolder folder = ServiceFolder.of(root, service);
			return ServiceProcess.commandOf(service, folder, keeper, JvmProfile.LAPTOP,
					List.of("-XX:ArchiveClassesAtExit=" + folder.archive()));
		};
	}

	private static Map<String, String> environment(Path data) {
		Map<String, String> environment = new HashMap<>(System.getenv());
		environment.keySet().removeIf((name) -> name.startsWith("DESTEK_") || name.startsWith("SPRING_"));
		environment.put("DESTEK_DATA", data.toString());
		List<Integer> ports = Ports.free(Port.values().length);
		for (Port port : Port.values()) {
			environment.put(port.setting(), Integer.toString(ports.get(port.ordinal())));
		}
		return environment;
	}

	private static void visit(int port, String path) {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path)
				.toURL()
				.openConnection();
			connection.setConnectTimeout(2_000);
			connection.setReadTimeout(10_000);
			connection.getResponseCode();
			connection.disconnect();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
