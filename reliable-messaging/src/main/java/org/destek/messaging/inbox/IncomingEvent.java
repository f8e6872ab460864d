package org.destek.messaging.inbox;

import java.time.Instant;
import java.util.UUID;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event of another service.
 *
 * @param id its id, the same in every repeat
 * @param type name and version, {@code ticket-submitted.v1}
 * @param source the service that told it, {@code /ticket-service}
 * @param subject what people call the thing it is about: the ticket's code
 * @param time when it happened
 * @param key what keeps its order: the ticket's id
 * @param data what is told, as in {@code event-contracts}
 */
public record IncomingEvent(UUID id, String type, String source, String subject, Instant time, UUID key,
		JsonNode data) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * Reads what is told into the reader's own record, which declares only the fields
	 * that it needs.
	 * @param type the record
	 * @return the record; {@link UnusableEventException} when the event does not fit it,
	 * or lacks what the record does not declare as nullable
	 */
	public <T> T dataAs(Class<T> type) {
		try {
			T read = JSON.treeToValue(this.data, type);
			RequiredFields.check(this.type, read);
			return read;
		}
		catch (JacksonException ex) {
			throw new UnusableEventException("unreadable",
					"The data of %s do not fit %s".formatted(this.type, type.getSimpleName()));
		}
	}

}
