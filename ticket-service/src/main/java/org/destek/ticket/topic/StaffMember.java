package org.destek.ticket.topic;

import java.util.List;

/**
 * Who is told of a topic's requests.
 *
 * @param address where notices go
 * @param name what notices call them
 * @param language the language of their notices, {@code tr} or {@code en}
 * @param answeredBy the addresses from which they may answer besides their own, such as
 * those of the people behind a shared mailbox
 */
public record StaffMember(String address, String name, String language, List<String> answeredBy) {
}
