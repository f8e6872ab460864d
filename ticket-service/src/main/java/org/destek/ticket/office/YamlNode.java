package org.destek.ticket.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A map of a YAML file that is read key by key and notes every mistake with its path.
 */
public final class YamlNode {

	private final Map<?, ?> values;

	private final String path;

	private final List<String> mistakes;

	YamlNode(@Nullable Object value, String path, List<String> mistakes, Set<String> keys) {
		this.path = path;
		this.mistakes = mistakes;
		if (value instanceof Map<?, ?> map) {
			this.values = map;
			map.keySet()
				.stream()
				.filter((each) -> !keys.contains(String.valueOf(each)))
				.forEach((each) -> mistake("the key '%s' is not known; known are %s".formatted(each, keys)));
		}
		else {
			this.values = Map.of();
			mistake("write a map with the keys " + keys);
		}
	}

	/**
	 * A text that must be there.
	 * @param key its key
	 * @return one line; empty, with a mistake noted, when it is not there
	 */
	public String text(String key) {
		Object value = this.values.get(key);
		if (value instanceof String text && !text.isBlank() && text.lines().count() == 1) {
			return text.strip();
		}
		mistake("'%s' is missing: write one line of text".formatted(key));
		return "";
	}

	public boolean flag(String key) {
		Object value = this.values.get(key);
		if (value == null || value instanceof Boolean) {
			return Boolean.TRUE.equals(value);
		}
		mistake("'%s' is true or false".formatted(key));
		return false;
	}

	public boolean has(String key) {
		return this.values.get(key) != null;
	}

	public YamlNode map(String key, Set<String> keys) {
		return new YamlNode(this.values.get(key), this.path + "." + key, this.mistakes, keys);
	}

	public List<YamlNode> maps(String key, Set<String> keys) {
		List<YamlNode> nodes = new ArrayList<>();
		for (Object each : list(key)) {
			nodes.add(new YamlNode(each, "%s.%s[%d]".formatted(this.path, key, nodes.size()), this.mistakes, keys));
		}
		return nodes;
	}

	public List<String> texts(String key) {
		return has(key) ? list(key).stream().map(String::valueOf).map(String::strip).toList() : List.of();
	}

	public void mistake(String what) {
		this.mistakes.add(this.path + ": " + what);
	}

	private List<?> list(String key) {
		if (this.values.get(key) instanceof List<?> list && !list.isEmpty()) {
			return list;
		}
		mistake("'%s' is missing: write a list with at least one entry".formatted(key));
		return List.of();
	}

}
