package org.destek.ticket.measure;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.http.HttpStatus;

/** For the gateway alone, which has no table of its own; never forwarded. */
@RestController
class MeasureController {

	private final MeasureTaker taker;

	private final HourlyCounts counts;

	MeasureController(MeasureTaker taker, HourlyCounts counts) {
		this.taker = taker;
		this.counts = counts;
	}

	@GetMapping("/internal/measures")
	ResponseEntity<Measures> measures() {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.taker.last());
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
