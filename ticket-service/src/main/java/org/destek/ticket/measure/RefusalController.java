package org.destek.ticket.measure;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hears from the gateway, which has no table of its own; never forwarded. */
@RestController
class RefusalController {

	private final HourlyCounts counts;

	RefusalController(HourlyCounts counts) {
		this.counts = counts;
	}

	/** Adds what the limits of one gateway refused since it last told. */
	@PostMapping("/internal/refusals")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void refused(@RequestBody Refusals refusals) {
		this.counts.add(RefusedRequests.REFUSED, RefusedRequests.OWN_DOING, refusals.ownDoing());
		this.counts.add(RefusedRequests.REFUSED, RefusedRequests.SHARED_ADDRESS, refusals.sharedAddress());
	}

	/**
	 * What limits refused.
	 *
	 * @param ownDoing to a browser for what it did itself
	 * @param sharedAddress to a browser for what its whole subnet did
	 */
	record Refusals(long ownDoing, long sharedAddress) {
	}

}
