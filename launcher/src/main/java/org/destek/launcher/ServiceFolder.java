package org.destek.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.destek.launcher.server.Folders;

/**
 * A service's boot jar, unpacked: a flat class path starts faster than nested jars and
 * can have a class-data archive. Keyed by JDK and jar, so that a change of either makes a
 * new one.
 */
record ServiceFolder(Path folder, Path jar, String mainClass) {

	/** Unpacks the service's jar, unless it is. */
	static ServiceFolder of(Path root, Service service) {
		try {
			Path bootJar = bootJar(root, service);
			Path folder = root.resolve(service.name())
				.resolve("target/start")
				.resolve("jdk-" + System.getProperty("java.vm.version").replaceAll("[^0-9A-Za-z.]+", "-"))
				.resolve(Long.toString(Files.getLastModifiedTime(bootJar).toMillis(), 36) + "-"
						+ Long.toString(Files.size(bootJar), 36));
			if (!Files.exists(folder.resolve("unpacked"))) {
				unpack(bootJar, folder);
				forgetOlder(folder);
			}
			try (JarFile manifest = new JarFile(bootJar.toFile())) {
				String main = manifest.getManifest().getMainAttributes().getValue("Start-Class");
				return new ServiceFolder(folder, folder.resolve(bootJar.getFileName()), main);
			}
		}
		catch (IOException ex) {
			throw new StartException(service.name() + " cannot be unpacked: " + ex);
		}
	}

	/** The class-data archive of this service, made by {@link Training}. */
	Path archive() {
		return this.folder.resolve("classes.jsa");
	}

	static Path bootJar(Path root, Service service) {
		Path target = root.resolve(service.name()).resolve("target");
		try (Stream<Path> files = Files.list(target)) {
			return files.filter((file) -> file.getFileName().toString().matches(service.name() + "-[0-9].*\\.jar"))
				.filter((file) -> !file.getFileName().toString().matches(".*-(sources|javadoc)\\.jar"))
				.findFirst()
				.orElseThrow(() -> new StartException("There is no jar of " + service.name() + " in " + target));
		}
		catch (IOException ex) {
			throw new StartException("There is no jar of " + service.name() + " in " + target);
		}
	}

	/** What a day ago's builds were unpacked to; younger ones may still run. */
	private static void forgetOlder(Path newest) throws IOException {
		Instant yesterday = Instant.now().minus(Duration.ofDays(1));
		try (Stream<Path> others = Files.list(newest.resolveSibling("."))) {
			for (Path other : others.filter((each) -> !each.normalize().equals(newest)).toList()) {
				if (Files.getLastModifiedTime(other).toInstant().isBefore(yesterday)) {
					Folders.delete(other);
				}
			}
		}
	}

	private static void unpack(Path bootJar, Path folder) throws IOException {
		Files.createDirectories(folder);
		List<String> command = new ArrayList<>(
				List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djarmode=tools", "-jar",
						bootJar.toString(), "extract", "--force", "--destination", folder.toString()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(folder.resolve("unpacking.log").toFile())
			.start();
		try {
			if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
				process.destroyForcibly();
				throw new IOException(Files.readString(folder.resolve("unpacking.log")).strip());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
		Files.createFile(folder.resolve("unpacked"));
	}

	static String java() {
		return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
	}

}
