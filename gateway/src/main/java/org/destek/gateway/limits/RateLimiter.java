package org.destek.gateway.limits;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.caffeine.Bucket4jCaffeine;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import org.springframework.stereotype.Component;

/**
 * Buckets that fill again with time, by key. In this process' memory and bounded; another
 * copy of the gateway counts for itself.
 */
@Component
class RateLimiter {

	private static final long MOST_KEYS = 100_000;

	private final Duration period;

	private final ProxyManager<String> buckets;

	RateLimiter(LimitsProperties properties) {
		this.period = properties.period();
		this.buckets = Bucket4jCaffeine.<String>builderFor(Caffeine.newBuilder().maximumSize(MOST_KEYS))
			.expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(this.period))
			.build();
	}

	/**
	 * Takes one from the bucket.
	 * @param key which bucket
	 * @param most how many a period
	 * @return empty when there was one; else how long until there is
	 */
	Optional<Duration> take(String key, long most) {
		ConsumptionProbe probe = this.buckets.builder()
			.build(key, () -> configuration(most))
			.tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
	}

	private BucketConfiguration configuration(long most) {
		return BucketConfiguration.builder()
			.addLimit(Bandwidth.builder().capacity(most).refillGreedy(most, this.period).build())
			.build();
	}

}
