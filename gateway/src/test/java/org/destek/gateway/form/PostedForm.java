package org.destek.gateway.form;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;

import org.destek.gateway.FakeServices;
import org.destek.gateway.MultipartForm;
import org.destek.gateway.RunningGateway;

/**
 * The form as a browser without scripts posts it, against stub services for the services.
 */
abstract class PostedForm extends RunningGateway {

	FakeServices services;

	@BeforeEach
	void open() {
		this.services = new FakeServices(TICKET, ATTACHMENT);
	}

	HttpResponse<String> post(MultipartForm form) {
		return send("/tickets/new/staj", form::post, "Accept-Language", "tr");
	}

}
