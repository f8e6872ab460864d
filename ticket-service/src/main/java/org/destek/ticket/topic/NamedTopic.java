package org.destek.ticket.topic;

import org.destek.foundation.language.LocalText;

/**
 * A topic as events name it.
 *
 * @param slug its name in addresses
 * @param name what people call it
 */
public record NamedTopic(String slug, LocalText name) {
}
