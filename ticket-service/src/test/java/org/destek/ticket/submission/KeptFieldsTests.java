package org.destek.ticket.submission;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.destek.foundation.requestform.RequestField;
import org.destek.foundation.requestform.RequestForm;
import org.destek.ticket.RunningTicketService;
import org.destek.ticket.TicketForm;
import org.destek.ticket.core.TicketCode;
import org.destek.ticket.core.Tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

/** What is typed into a field of the form is in the table, and comes back from it. */
class KeptFieldsTests extends RunningTicketService {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	private Tickets tickets;

	@Test
	void keepsEachFieldThatWasTyped() {
		TicketForm form = aTicket();
		RequestForm.SHIPPED.details()
			.stream()
			.filter((field) -> field.pattern() == null)
			.forEach((field) -> form.with(field.path(), "Kept " + field.name()));
		JsonNode typed = JSON.valueToTree(form.json()).get("requester");
		Receipt receipt = accepted(form);
		JsonNode kept = JSON.valueToTree(this.tickets.find(new TicketCode(receipt.code())).block().requester());
		assertThat(RequestForm.SHIPPED.details()).extracting(RequestField::name)
			.isNotEmpty()
			.allSatisfy((name) -> assertThat(kept.path(name)).as("%s, read again from the table", name)
				.isEqualTo(typed.get(name)));
	}

}
