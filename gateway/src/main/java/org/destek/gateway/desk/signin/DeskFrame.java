package org.destek.gateway.desk.signin;

import java.util.List;

import org.springframework.web.reactive.result.view.Rendering;

import org.destek.gateway.backend.desk.DeskPerson;
import org.destek.gateway.backend.desk.DeskSession;

/**
 * What stands around a page of the desk.
 *
 * @param name who is signed in
 * @param here which part of the desk it is, one of its parts
 * @param parts those that the person can go to
 */
public record DeskFrame(String name, String here, List<String> parts) {

	private static final String REPORT = "report";

	private static final List<String> PARTS = List.of("tickets", REPORT, "sessions", "help");

	/** Where nobody asked what else the person may see. */
	public DeskFrame(String name, String here) {
		this(name, here, PARTS);
	}

	public static DeskFrame of(DeskSession session, String here) {
		return new DeskFrame(session.person().name(), here, partsOf(session.person()));
	}

	/** Who answers for no topic has no report. */
	private static List<String> partsOf(DeskPerson person) {
		boolean reports = person.head() || !person.topics().isEmpty();
		return PARTS.stream().filter((part) -> reports || !part.equals(REPORT)).toList();
	}

	public Rendering.Builder<?> on(Rendering.Builder<?> page) {
		return page.modelAttribute("desk", this);
	}

}
