package org.destek.gateway.routing;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One line of the written list: a path, what may be done there, and who does it.
 *
 * @param template the path as metrics and traces call it
 * @param methods with HEAD wherever there is GET
 */
record ApiPath(String id, Service service, PathPattern pattern, String template, Set<HttpMethod> methods) {

	private static final String DECISION = "release|discard";

	private static final String ID = "[A-Za-z0-9_=-][A-Za-z0-9_=.:~-]*";

	private static final String CODE = "[A-Za-z0-9 -]{1,40}";

	/** Everything of {@code /api} that can be reached from outside. */
	static final List<ApiPath> ALL = List.of(of("topics", Service.TICKET, "/api/topics", HttpMethod.GET),
			of("new-human-check", Service.TICKET, "/api/human-checks", HttpMethod.POST),
			of("human-check-picture", Service.TICKET, "/api/human-checks/{id:%s}/picture".formatted(ID),
					HttpMethod.GET),
			of("human-check-audio", Service.TICKET, "/api/human-checks/{id:%s}/audio".formatted(ID), HttpMethod.GET),
			of("upload", Service.UPLOADS, "/api/attachments", HttpMethod.POST),
			// What may be sent is attachment-service's to tell (OPTIONS), too.
			of("new-resumable-upload", Service.UPLOADS, "/api/attachments/uploads", HttpMethod.POST,
					HttpMethod.OPTIONS),
			of("resumable-upload", Service.UPLOADS, "/api/attachments/uploads/{id:%s}".formatted(ID), HttpMethod.HEAD,
					HttpMethod.PATCH, HttpMethod.DELETE),
			of("file", Service.ATTACHMENT, "/api/attachments/{id:%s}".formatted(ID), HttpMethod.GET, HttpMethod.DELETE),
			of("submit", Service.TICKET, "/api/tickets", HttpMethod.POST),
			of("ticket", Service.TICKET, "/api/tickets/{code:%s}".formatted(CODE), HttpMethod.GET),
			of("message", Service.TICKET, "/api/tickets/{code:%s}/messages".formatted(CODE), HttpMethod.POST),
			of("close", Service.TICKET, "/api/tickets/{code:%s}/close".formatted(CODE), HttpMethod.POST),
			of("held-reply", Service.TICKET,
					"/api/tickets/{code:%s}/held/{id:%s}/{decision:%s}".formatted(CODE, ID, DECISION), HttpMethod.POST),
			of("address", Service.TICKET, "/api/tickets/{code:%s}/address".formatted(CODE), HttpMethod.POST),
			of("address-confirmation", Service.TICKET, "/api/tickets/{code:%s}/address/confirm".formatted(CODE),
					HttpMethod.POST),
			of("mail", Service.NOTIFICATION, "/api/mails/{id:%s}".formatted(ID), HttpMethod.GET),
			of("access", Service.TICKET, "/api/tickets/{code:%s}/access".formatted(CODE), HttpMethod.POST),
			of("access-list", Service.TICKET, "/api/access", HttpMethod.POST),
			of("status", Service.GATEWAY, "/api/status", HttpMethod.GET));

	private static ApiPath of(String id, Service service, String pattern, HttpMethod... methods) {
		Set<HttpMethod> all = new LinkedHashSet<>(Arrays.asList(methods));
		if (all.contains(HttpMethod.GET)) {
			all.add(HttpMethod.HEAD);
		}
		String template = pattern.replace(":" + ID, "").replace(":" + CODE, "").replace(":" + DECISION, "");
		return new ApiPath(id, service, PathPatternParser.defaultInstance.parse(pattern), template,
				Collections.unmodifiableSet(all));
	}

	boolean matches(PathContainer path) {
		return this.pattern.matches(path);
	}

	/** Who answers. */
	enum Service {

		/** This process. */
		GATEWAY,

		/** ticket-service. */
		TICKET,

		/** attachment-service, for all but uploads. */
		ATTACHMENT,

		/** notification-service. */
		NOTIFICATION,

		/** attachment-service, with the patience that a big file needs. */
		UPLOADS

	}

}
