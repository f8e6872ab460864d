package org.destek.gateway.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Which list is read, as its address says it: the queue, what narrows it, what is
 * searched, and where the page begins. What the address says besides is not taken over.
 *
 * @param filters by name, none of them empty, in the order of an address
 */
public record DeskQuery(Map<String, String> filters) {

	public static final DeskQuery EVERYTHING_OPEN = new DeskQuery(Map.of());

	/** The list's page begins after this. */
	private static final String AFTER = "after";

	private static final String QUEUE = "queue";

	private static final String OPEN = "open";

	private static final String ALL = "all";

	private static final List<String> NAMES = List.of(QUEUE, "topic", "person", "status", "tag", "priority", "from",
			"to", "q", AFTER);

	/** What narrows a queue. */
	static final List<String> NARROWING = List.of("topic", "person", "status", "tag", "priority", "from", "to");

	/** Longer ones find nothing more, and would not fit into an address twice. */
	static final int LONGEST = 200;

	/** The query of a page's address. */
	public static DeskQuery of(MultiValueMap<String, String> parameters) {
		Map<String, String> filters = new LinkedHashMap<>();
		for (String name : NAMES) {
			String value = Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
			if (!value.isEmpty()) {
				filters.put(name, value.substring(0, Math.min(value.length(), LONGEST)));
			}
		}
		filters.remove(QUEUE, usualQueue(filters));
		return new DeskQuery(filters);
	}

	/** What is looked for may be long closed; what is to be done is open. */
	private static String usualQueue(Map<String, String> filters) {
		return filters.containsKey("q") ? ALL : OPEN;
	}

	/**
	 * The same out of one parameter of another page's address.
	 * @param address as {@link #parameters} wrote it; anything else is everything open
	 */
	public static DeskQuery parse(String address) {
		try {
			MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
			UriComponentsBuilder.newInstance()
				.query(address)
				.build()
				.getQueryParams()
				.forEach((name, values) -> decoded.add(name, decode(values.get(0))));
			return of(decoded);
		}
		catch (IllegalArgumentException ex) {
			return EVERYTHING_OPEN;
		}
	}

	private static String decode(@Nullable String value) {
		return (value != null) ? UriUtils.decode(value, UTF_8) : "";
	}

	/** What ticket-service is asked with. */
	public MultiValueMap<String, String> asParameters() {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		this.filters.forEach(parameters::add);
		return parameters;
	}

	/** Such as {@code queue=mine&topic=staj}; empty for everything open. */
	public String parameters() {
		return this.filters.entrySet()
			.stream()
			.map((filter) -> filter.getKey() + "=" + UriUtils.encode(filter.getValue(), UTF_8))
			.collect(Collectors.joining("&"));
	}

	/** Where the list is. */
	public String address() {
		return this.filters.isEmpty() ? "/desk" : "/desk?" + parameters();
	}

	public String queue() {
		return this.filters.getOrDefault(QUEUE, usualQueue(this.filters));
	}

	/** A filter's value; empty when it is not set. */
	public String value(String name) {
		return this.filters.getOrDefault(name, "");
	}

	/**
	 * Another list, from its beginning.
	 * @param value empty takes the filter off
	 */
	public DeskQuery with(String name, String value) {
		MultiValueMap<String, String> changed = asParameters();
		changed.remove(AFTER);
		changed.set(name, value);
		return of(changed);
	}

	/** Another queue, narrowed by nothing: what is counted is the whole of it. */
	DeskQuery inQueue(String queue) {
		return EVERYTHING_OPEN.with(QUEUE, queue);
	}

	/** The next page of the same list. */
	DeskQuery after(String place) {
		MultiValueMap<String, String> changed = asParameters();
		changed.set(AFTER, place);
		return of(changed);
	}

	/** The same list from its beginning. */
	DeskQuery first() {
		return with(AFTER, "");
	}

	boolean isFirst() {
		return value(AFTER).isEmpty();
	}

	boolean isNarrowed() {
		return NARROWING.stream().anyMatch(this.filters::containsKey);
	}

	/** The same queue, searched for nothing and narrowed by nothing. */
	public DeskQuery wide() {
		return inQueue(queue());
	}

	/** Queue and what narrows it, as hidden fields of the form that searches. */
	public Map<String, String> withoutSearch() {
		return without(List.of("q"));
	}

	/** Queue and what is searched, as hidden fields of the form that narrows. */
	public Map<String, String> withoutNarrowing() {
		return without(NARROWING);
	}

	private Map<String, String> without(List<String> names) {
		Map<String, String> rest = new LinkedHashMap<>(first().filters);
		rest.keySet().removeAll(names);
		return rest;
	}

}
