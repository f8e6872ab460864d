package org.destek.ticket.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A kind of file that the office may write.
 *
 * @param kind what people call it
 * @param setting the variable that names the office's own
 * @param shipped the one in the jar, for who has none
 */
public record OfficeFile(String kind, String setting, String shipped) {

	/**
	 * What to call the file in mistakes.
	 * @param path the office's own, or blank
	 * @return that path, or the shipped file's name
	 */
	public String nameOf(String path) {
		return path.isBlank() ? this.shipped : path;
	}

	/**
	 * The file's text.
	 * @param path the office's own, or blank for the shipped one
	 * @return all of it
	 * @throws OfficeFileException when it cannot be read
	 */
	public String text(String path) {
		Resource resource = path.isBlank() ? new ClassPathResource(this.shipped) : new FileSystemResource(path);
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw wrong(nameOf(path), List
				.of("it cannot be read (%s); set %s to an existing, readable file".formatted(ex, this.setting)));
		}
	}

	/**
	 * The map that the file is.
	 * @param file what to call the file in mistakes
	 * @param yaml its text
	 * @param mistakes where to note what is wrong
	 * @param keys the keys that it may have
	 * @return the map; an empty one, with a mistake noted, when it is none
	 * @throws OfficeFileException when it is not YAML
	 */
	public YamlNode parse(String file, String yaml, List<String> mistakes, Set<String> keys) {
		return new YamlNode(load(file, yaml), "file", mistakes, keys);
	}

	public OfficeFileException wrong(String file, List<String> mistakes) {
		return new OfficeFileException(this, file, mistakes);
	}

	private @Nullable Object load(String file, String yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		DumperOptions unused = new DumperOptions();
		try {
			return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new PlainTexts())
				.load(yaml);
		}
		catch (YAMLException ex) {
			throw wrong(file, List.of("it is not YAML: " + ex.getMessage()));
		}
	}

	/**
	 * A day and an hour without quotes stay what was written: 13:00 is not 780, "on" is
	 * not true.
	 */
	private static final class PlainTexts extends Resolver {

		private static final Pattern TRUE_OR_FALSE = Pattern.compile("true|false");

		@Override
		protected void addImplicitResolvers() {
			addImplicitResolver(Tag.BOOL, TRUE_OR_FALSE, "tf");
			addImplicitResolver(Tag.NULL, NULL, "~nN\0");
			addImplicitResolver(Tag.NULL, EMPTY, null);
		}

	}

}
