package org.destek.gateway.limits;

import java.time.Duration;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is too much within one period.
 *
 * @param wrongKeysPerTicket wrong keys for one ticket out of one subnet
 * @param wrongKeysPerDevice wrong keys out of one browser, whatever the ticket
 * @param accessMailsPerDevice wishes for a mailed link out of one browser
 * @param humanChecksPerDevice new pictures for one browser
 * @param humanChecksPerSubnet new pictures for a whole subnet: far above what a campus
 * behind one address asks for when a deadline ends
 */
@Validated
@ConfigurationProperties("destek.limits")
record LimitsProperties(@DefaultValue("10m") Duration period, @DefaultValue("10") @Positive long wrongKeysPerTicket,
		@DefaultValue("100") @Positive long wrongKeysPerDevice, @DefaultValue("20") @Positive long accessMailsPerDevice,
		@DefaultValue("300") @Positive long humanChecksPerDevice,
		@DefaultValue("20000") @Positive long humanChecksPerSubnet) {
}
