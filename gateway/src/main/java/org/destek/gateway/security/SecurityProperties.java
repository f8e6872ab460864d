package org.destek.gateway.security;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Keys, trusted proxies and the life of cookies.
 *
 * @param keys folder of all key files, outside any repository
 * @param trustedProxies addresses or CIDR ranges whose forwarded headers count
 * @param ticketCookieLife how long a browser opens a ticket without its link
 */
@Validated
@ConfigurationProperties("destek.security")
public record SecurityProperties(@NotNull Path keys, @DefaultValue List<String> trustedProxies,
		@DefaultValue("30d") Duration ticketCookieLife) {
}
