package org.destek.gateway.desk.signin;

import org.springframework.web.reactive.result.view.Rendering;

import org.destek.gateway.backend.desk.DeskSession;

/**
 * What stands around a page of the desk.
 *
 * @param name who is signed in
 * @param here which part of the desk it is: {@code tickets}, {@code sessions} or
 * {@code help}
 */
public record DeskFrame(String name, String here) {

	public static DeskFrame of(DeskSession session, String here) {
		return new DeskFrame(session.person().name(), here);
	}

	public Rendering.Builder<?> on(Rendering.Builder<?> page) {
		return page.modelAttribute("desk", this);
	}

}
