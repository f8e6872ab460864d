package org.destek.gateway.status;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the services count; null where one could not be asked.
 *
 * @param oldestUnansweredRequest when it was sent
 * @param newestRequest when it was sent
 * @param oldestWaitingNotice how many seconds it has waited; 0 when none waits
 * @param noticesUnknown of how many it is not known whether the mail server has them
 * @param noticesUnknownOf the codes of some of their tickets
 * @param mailServerAway whether the mail server is known not to answer
 */
public record Figures(@Nullable Long requestsToday, @Nullable Long openRequests,
		@Nullable Instant oldestUnansweredRequest, @JsonIgnore @Nullable Instant newestRequest,
		@Nullable Long noticesWaiting, @Nullable Long oldestWaitingNotice, @Nullable Long noticesUnknown,
		List<String> noticesUnknownOf, boolean mailServerAway) {

	static final Figures UNKNOWN = new Figures(null, null, null, null, null, null, null, List.of(), false);

	/**
	 * Reads them out of the services' business health.
	 */
	static Figures of(JsonNode ticketHealth, JsonNode notificationHealth) {
		JsonNode tickets = details(ticketHealth, "tickets");
		JsonNode notices = details(notificationHealth, "notices");
		return new Figures(number(tickets.path("ticketsToday")), number(tickets.path("open")),
				instant(tickets.path("oldestUnanswered")), instant(tickets.path("lastSubmission")),
				number(notices.path("waiting")), number(notices.path("oldestSeconds")), number(notices.path("unknown")),
				texts(notices.path("unknownOf")), isAway(notificationHealth));
	}

	private static boolean isAway(JsonNode notificationHealth) {
		return notificationHealth.path("components").path("mailServer").path("status").asString("").equals("DEGRADED");
	}

	private static JsonNode details(JsonNode health, String component) {
		return health.path("components").path(component).path("details");
	}

	private static List<String> texts(JsonNode node) {
		return node.valueStream().map((each) -> each.asString("")).toList();
	}

	private static @Nullable Long number(JsonNode node) {
		return node.isNumber() ? node.asLong() : null;
	}

	private static @Nullable Instant instant(JsonNode node) {
		return node.isString() ? Instant.parse(node.asString()) : null;
	}

}
