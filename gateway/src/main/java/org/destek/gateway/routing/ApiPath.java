package org.destek.gateway.routing;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import org.destek.gateway.limits.LimitedCall;

/**
 * One line of the written list: a path, what may be done there, and who does it.
 *
 * @param template the path as metrics and traces call it
 * @param methods with HEAD wherever there is GET
 * @param limited what the limits count it as; null when none does
 */
record ApiPath(Service service, PathPattern pattern, String template, Set<HttpMethod> methods,
		@Nullable LimitedCall limited) {

	private static final String DECISION = "release|discard";

	private static final String ID = "[A-Za-z0-9_=-][A-Za-z0-9_=.:~-]*";

	private static final String CODE = "[A-Za-z0-9 -]{1,40}";

	/** Everything of {@code /api} that can be reached from outside. */
	static final List<ApiPath> ALL = List.of(of(Service.TICKET, "/api/topics", HttpMethod.GET),
			of(Service.TICKET, "/api/human-checks", HttpMethod.POST).counted(LimitedCall.HUMAN_CHECK),
			of(Service.TICKET, "/api/human-checks/{id:%s}/picture".formatted(ID), HttpMethod.GET),
			of(Service.TICKET, "/api/human-checks/{id:%s}/audio".formatted(ID), HttpMethod.GET),
			of(Service.UPLOADS, "/api/attachments", HttpMethod.POST),
			// What may be sent is attachment-service's to tell (OPTIONS), too.
			of(Service.UPLOADS, "/api/attachments/uploads", HttpMethod.POST, HttpMethod.OPTIONS),
			of(Service.UPLOADS, "/api/attachments/uploads/{id:%s}".formatted(ID), HttpMethod.HEAD, HttpMethod.PATCH,
					HttpMethod.DELETE),
			of(Service.ATTACHMENT, "/api/attachments/{id:%s}".formatted(ID), HttpMethod.GET, HttpMethod.DELETE),
			of(Service.TICKET, "/api/tickets", HttpMethod.POST),
			of(Service.TICKET, "/api/tickets/{code:%s}".formatted(CODE), HttpMethod.GET).counted(LimitedCall.KEYED),
			of(Service.TICKET, "/api/tickets/{code:%s}/messages".formatted(CODE), HttpMethod.POST)
				.counted(LimitedCall.KEYED),
			of(Service.TICKET, "/api/tickets/{code:%s}/close".formatted(CODE), HttpMethod.POST)
				.counted(LimitedCall.KEYED),
			of(Service.TICKET, "/api/tickets/{code:%s}/held/{id:%s}/{decision:%s}".formatted(CODE, ID, DECISION),
					HttpMethod.POST)
				.counted(LimitedCall.KEYED),
			of(Service.TICKET, "/api/tickets/{code:%s}/address".formatted(CODE), HttpMethod.POST)
				.counted(LimitedCall.KEYED),
			of(Service.TICKET, "/api/tickets/{code:%s}/address/confirm".formatted(CODE), HttpMethod.POST)
				.counted(LimitedCall.KEYED),
			of(Service.NOTIFICATION, "/api/mails/{id:%s}".formatted(ID), HttpMethod.GET),
			of(Service.TICKET, "/api/tickets/{code:%s}/access".formatted(CODE), HttpMethod.POST)
				.counted(LimitedCall.ACCESS_MAIL),
			of(Service.TICKET, "/api/access", HttpMethod.POST).counted(LimitedCall.ACCESS_MAIL),
			of(Service.GATEWAY, "/api/status", HttpMethod.GET));

	private static ApiPath of(Service service, String pattern, HttpMethod... methods) {
		Set<HttpMethod> all = new LinkedHashSet<>(Arrays.asList(methods));
		if (all.contains(HttpMethod.GET)) {
			all.add(HttpMethod.HEAD);
		}
		String template = pattern.replace(":" + ID, "").replace(":" + CODE, "").replace(":" + DECISION, "");
		return new ApiPath(service, PathPatternParser.defaultInstance.parse(pattern), template,
				Collections.unmodifiableSet(all), null);
	}

	private ApiPath counted(LimitedCall kind) {
		return new ApiPath(this.service, this.pattern, this.template, this.methods, kind);
	}

	boolean matches(PathContainer path) {
		return this.pattern.matches(path);
	}

	/** Tells the limits what the call is. */
	void markForLimits(ServerWebExchange exchange) {
		PathPattern.PathMatchInfo match = this.pattern.matchAndExtract(exchange.getRequest().getPath());
		if (this.limited != null && match != null) {
			this.limited.mark(exchange, match.getUriVariables().get("code"));
		}
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
