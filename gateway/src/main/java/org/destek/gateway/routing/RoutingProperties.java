package org.destek.gateway.routing;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of what is passed on.
 *
 * @param longestBody of JSON
 * @param longestUpload of a multipart body; the limit of a file is attachment-service's
 * @param answerTimeout until a service begins to answer; longer than its own patience, so
 * that it says what is wrong
 * @param uploadTimeout the same for a whole file over a bad line: 10 MB at 100 kbit/s
 * take fourteen minutes, and attachment-service waits for fifteen
 */
@ConfigurationProperties("destek.routing")
public record RoutingProperties(@DefaultValue("512KB") DataSize longestBody,
		@DefaultValue("32MB") DataSize longestUpload, @DefaultValue("12s") Duration answerTimeout,
		@DefaultValue("16m") Duration uploadTimeout) {
}
