package org.destek.foundation.requestform;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** What offices may set of the form. */
@AutoConfiguration
@EnableConfigurationProperties(AttachmentLimit.class)
public class RequestFormAutoConfiguration {

}
