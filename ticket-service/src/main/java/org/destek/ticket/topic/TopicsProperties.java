package org.destek.ticket.topic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the topics are.
 *
 * @param file path of the office's own file; empty for the one in the jar
 */
@ConfigurationProperties("destek.topics")
record TopicsProperties(@DefaultValue("") String file) {
}
