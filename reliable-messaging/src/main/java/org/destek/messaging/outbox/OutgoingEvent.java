package org.destek.messaging.outbox;

import java.util.UUID;

/**
 * Something that happened and that other services are to hear of.
 *
 * @param topic the Kafka topic
 * @param key what keeps its order: events of one key arrive in the order of their
 * appending
 * @param type name and version, {@code ticket-submitted.v1}
 * @param subject what people call the thing it is about: the ticket's code
 * @param data a record that Jackson can write; no identity number, no key
 */
public record OutgoingEvent(String topic, UUID key, String type, String subject, Object data) {
}
