package org.destek.gateway.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All files for browsers, read, hashed and compressed once at start. A script or
 * stylesheet that names another one as {@code "./other.js"} is given the hashed name;
 * comments on lines of their own and indentation are for us and stay here.
 */
@Component
class Assets {

	private static final String FOLDER = "/static/";

	private static final Pattern REFERENCE = Pattern.compile("(?<=[\"'(])\\./([\\w./-]+\\.(?:js|css|svg))(?=[\"')])");

	private static final Pattern FOR_US = Pattern
		.compile("(?m)^\\s*(/\\*[^*]*(\\*(?!/)[^*]*)*\\*/|//.*)\\R|^[ \\t]+|^\\R");

	private final Map<String, byte[]> sources = new HashMap<>();

	private final Map<String, Asset> byPath = new HashMap<>();

	private final Map<String, Asset> byName = new HashMap<>();

	Assets(List<AssetSource> made) throws IOException {
		for (Resource each : new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**/*.*")) {
			String url = each.getURL().getPath();
			this.sources.put(url.substring(url.lastIndexOf(FOLDER) + FOLDER.length()), each.getContentAsByteArray());
		}
		made.forEach((each) -> this.sources.put(each.path(), each.bytes()));
		this.sources.keySet().forEach((path) -> add(path, new HashSet<>()));
	}

	/**
	 * Finds a file by the name that a template gives it.
	 * @param path such as {@code js/form.js}
	 */
	Optional<Asset> at(String path) {
		return Optional.ofNullable(this.byPath.get(path));
	}

	/**
	 * Finds a file by its hashed name.
	 * @param name such as {@code js/form.1f2e3d4c5b.js}
	 */
	Optional<Asset> named(String name) {
		return Optional.ofNullable(this.byName.get(name));
	}

	private Asset add(String path, Set<String> open) {
		Asset known = this.byPath.get(path);
		if (known != null) {
			return known;
		}
		if (!open.add(path)) {
			throw new IllegalStateException("Static files name each other in a circle: " + open);
		}
		byte[] bytes = this.sources.get(path);
		if (bytes == null) {
			throw new UncheckedIOException(new IOException("No static file " + path + ", named by one of " + open));
		}
		Asset asset = Asset.of(path, path.matches(".*\\.(js|css)") ? linked(path, bytes, open) : bytes);
		this.byPath.put(path, asset);
		this.byName.put(asset.name(), asset);
		return asset;
	}

	private byte[] linked(String path, byte[] bytes, Set<String> open) {
		String folder = path.substring(0, path.lastIndexOf('/') + 1);
		String text = FOR_US.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("");
		return REFERENCE.matcher(text).replaceAll((match) -> {
			String name = add(folder + match.group(1), open).name();
			return Matcher.quoteReplacement("./" + name.substring(folder.length()));
		}).getBytes(StandardCharsets.UTF_8);
	}

}
