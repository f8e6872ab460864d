package org.destek.gateway.posting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of one post. What may be sent is judged by the services; these tell the reader
 * beforehand and keep the gateway from reading without end.
 *
 * @param mostText typed text of one post, names included
 * @param largestPost all of one post; a refused file is read to its end up to here, so
 * that the reader gets an answer and not a cut line
 */
@ConfigurationProperties("destek.post")
public record PostProperties(@DefaultValue("128KB") DataSize mostText, @DefaultValue("256MB") DataSize largestPost) {
}
