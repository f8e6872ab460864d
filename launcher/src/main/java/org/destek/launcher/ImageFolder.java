package org.destek.launcher;

import java.nio.file.Path;
import java.util.List;

/**
 * What becomes the container images: a folder a service, with its unpacked jar and the
 * options that its container starts it with. Lies in the images where it is trained, for
 * an archive holds only for the class path that it was made of.
 *
 * @param folder what the images hold
 * @param archives where the archives go, and whatever else the run writes
 */
record ImageFolder(Path folder, Path archives) {

	/** The archive of this service, made by {@link Training}. */
	Path archive(Service service) {
		return this.archives.resolve(service.name() + ".aot");
	}

	/**
	 * Starts a service as its container does, and has it write the classes that it used
	 * and how they were linked (JEP 483, 514) when it ends.
	 */
	List<String> trainingCommandOf(Service service) {
		return List.of(ServiceFolder.java(), "-XX:AOTCacheOutput=" + archive(service),
				"@" + this.folder.resolve(service.name()).resolve("java.options"));
	}

}
