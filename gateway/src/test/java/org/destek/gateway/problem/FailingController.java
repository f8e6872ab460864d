package org.destek.gateway.problem;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Fails as a programmer's mistake does. */
@RestController
class FailingController {

	@GetMapping("/fails")
	String fail() {
		throw new IllegalStateException("the database password is hunter2");
	}

	@PostMapping("/fails")
	String failAfterPost() {
		throw new IllegalStateException("the database password is hunter2");
	}

}
