package org.destek.gateway.backend;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are and how long the gateway waits for them.
 *
 * @param connectTimeout to reach a service
 * @param answerTimeout until an answer begins, and between its parts; until a part of
 * what is sent has been taken
 * @param uploadTimeout until a file has been taken
 * @param connections to each service at most; as many again may wait for one
 * @param topicsLife how long pages are drawn with the topics that were told; zero: each
 * page asks
 */
@Validated
@ConfigurationProperties("destek.backend")
public record BackendProperties(@NotNull URI ticket, @NotNull URI attachment, @NotNull URI notification,
		@DefaultValue("1s") Duration connectTimeout, @DefaultValue("12s") Duration answerTimeout,
		@DefaultValue("2m") Duration uploadTimeout, @DefaultValue("200") @Positive int connections,
		@DefaultValue("5s") @DurationMin Duration topicsLife) {
}
