package org.destek.foundation.measurement;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the gateway alone, which has no table of its own; never forwarded. */
@RestController
class MeasureController {

	private final MeasureTaker taker;

	MeasureController(MeasureTaker taker) {
		this.taker = taker;
	}

	@GetMapping("/internal/measures")
	ResponseEntity<Measures> measures() {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.taker.last());
	}

}
