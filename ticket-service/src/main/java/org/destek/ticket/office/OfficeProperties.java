package org.destek.ticket.office;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the office's files are.
 *
 * @param folder the folder that has them; empty when there is none
 */
@ConfigurationProperties("destek.office")
record OfficeProperties(@DefaultValue("") String folder) {
}
