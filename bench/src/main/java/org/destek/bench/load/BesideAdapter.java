package org.destek.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How another system's form is filled in, as a properties file says it.
 *
 * @param page where the form is
 * @param post where it goes
 * @param fields what is typed, with {@code {email}}, {@code {subject}} and
 * {@code {message}}
 * @param statuses those that mean that the request was taken
 * @param taken text of the answer that means so, a pattern; any where empty
 */
public record BesideAdapter(String page, String post, Map<String, String> fields, List<Integer> statuses,
		String taken) {

	/** The property that names a file; the shipped one where it is not there. */
	public static final String FILE = "bench.adapter";

	private static final String FIELD = "field.";

	private static final Pattern HIDDEN = Pattern.compile("<input\\b[^>]*type=[\"']hidden[\"'][^>]*>",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value)=[\"']([^\"']*)[\"']",
			Pattern.CASE_INSENSITIVE);

	static BesideAdapter current() {
		String file = System.getProperty(FILE);
		try (Reader reader = (file != null) ? Files.newBufferedReader(Path.of(file)) : shipped()) {
			Properties properties = new Properties();
			properties.load(reader);
			return of(properties);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("The adapter cannot be read: " + ex.getMessage(), ex);
		}
	}

	private static Reader shipped() throws IOException {
		@Nullable InputStream stream = BesideAdapter.class.getResourceAsStream("/org/destek/bench/beside/hesk.properties");
		if (stream == null) {
			throw new IOException("the shipped one is missing");
		}
		return new InputStreamReader(stream, StandardCharsets.UTF_8);
	}

	static BesideAdapter of(Properties properties) {
		Map<String, String> fields = new LinkedHashMap<>();
		properties.stringPropertyNames()
			.stream()
			.filter((name) -> name.startsWith(FIELD))
			.sorted()
			.forEach((name) -> fields.put(name.substring(FIELD.length()), properties.getProperty(name)));
		List<Integer> statuses = Stream.of(properties.getProperty("taken.status", "200").split(","))
			.map(String::strip)
			.map(Integer::valueOf)
			.toList();
		return new BesideAdapter(required(properties, "page"), required(properties, "post"), fields, statuses,
				properties.getProperty("taken.text", ""));
	}

	private static String required(Properties properties, String name) {
		String value = properties.getProperty(name);
		if (value == null) {
			throw new IllegalArgumentException("The adapter does not say " + name);
		}
		return value;
	}

	/** All fields of one post: what the page hides in its form, and what is typed. */
	Map<String, Object> filled(String html, String email) {
		Map<String, Object> filled = new LinkedHashMap<>();
		HIDDEN.matcher(html).results().forEach((input) -> {
			Map<String, String> attributes = new LinkedHashMap<>();
			Matcher attribute = ATTRIBUTE.matcher(input.group());
			while (attribute.find()) {
				attributes.put(attribute.group(1), attribute.group(2));
			}
			filled.put(attributes.getOrDefault("name", ""), attributes.getOrDefault("value", ""));
		});
		filled.remove("");
		this.fields.forEach((name, value) -> filled.put(name,
				value.replace("{email}", email)
					.replace("{subject}", SampleRequest.SUBJECT)
					.replace("{message}", SampleRequest.MESSAGE)));
		return filled;
	}

}
