package org.destek.gateway.desk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import org.destek.gateway.backend.desk.BulkAct;
import org.destek.gateway.backend.desk.BulkAct.Chosen;

/**
 * What is to be done with tickets that were ticked in a list.
 *
 * @param act what; one of {@link #ACTS}
 * @param ticked codes, each with the last activity that the list showed
 * @param value as it was typed or chosen
 * @param text as it was typed
 * @param key makes that two posts of the same form do it once
 * @param list where the tickets were ticked
 */
record ChosenForm(String act, List<String> ticked, String value, String text, UUID key, DeskQuery list) {

	/** In the order of the buttons. */
	static final List<String> ACTS = List.of("assign", "move", "tag", "priority", "resolve");

	/** As many as a list's page has. */
	private static final int MOST = 50;

	static ChosenForm of(MultiValueMap<String, String> parameters) {
		String act = first(parameters, "act");
		List<String> ticked = Objects.requireNonNullElse(parameters.get("t"), List.<String>of());
		return new ChosenForm(ACTS.contains(act) ? act : ACTS.get(0),
				ticked.stream().filter((each) -> each.length() < 60).distinct().limit(MOST).toList(),
				first(parameters, "value"), Objects.requireNonNullElse(parameters.getFirst("text"), ""),
				keyOf(first(parameters, "idempotencyKey")), DeskQuery.parse(first(parameters, "list")));
	}

	List<String> codes() {
		return this.ticked.stream().map(ChosenForm::codeOf).toList();
	}

	/** What was ticked, of a ticket of that code. */
	public String tickedOf(String code) {
		return this.ticked.stream().filter((each) -> codeOf(each).equals(code)).findFirst().orElse(code);
	}

	BulkAct asked() {
		return new BulkAct(this.act, this.value, this.text, this.ticked.stream()
			.map((each) -> new Chosen(codeOf(each), each.contains("~") ? each.substring(each.indexOf('~') + 1) : null))
			.toList());
	}

	public boolean isWritten() {
		return this.act.equals("resolve");
	}

	/** Whether the value is one of several. */
	public boolean isOneOfSeveral() {
		return Set.of("assign", "move", "priority").contains(this.act);
	}

	private static String codeOf(String ticked) {
		return ticked.split("~", 2)[0];
	}

	private static UUID keyOf(String typed) {
		return Stream.of(typed)
			.filter((each) -> each.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"))
			.map(UUID::fromString)
			.findFirst()
			.orElseGet(UUID::randomUUID);
	}

	private static String first(MultiValueMap<String, @Nullable String> parameters, String name) {
		return Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
	}

}
