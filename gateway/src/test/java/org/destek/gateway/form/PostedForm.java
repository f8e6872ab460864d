package org.destek.gateway.form;

import java.net.http.HttpResponse;

import org.destek.gateway.FakeOffice;
import org.destek.gateway.MultipartForm;
import org.destek.gateway.RunningGateway;
import org.junit.jupiter.api.BeforeEach;

/** The form as a browser without scripts posts it, against stand-ins for the services. */
abstract class PostedForm extends RunningGateway {

	FakeOffice office;

	@BeforeEach
	void open() {
		this.office = new FakeOffice(TICKET, ATTACHMENT);
	}

	HttpResponse<String> post(MultipartForm form) {
		return send("/tickets/new/staj", form::post, "Accept-Language", "tr");
	}

}
