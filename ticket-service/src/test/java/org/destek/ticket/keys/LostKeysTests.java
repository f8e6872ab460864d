package org.destek.ticket.keys;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

import org.destek.links.LostKeyException;
import org.destek.ticket.RunningTicketService;
import org.destek.ticket.TicketServiceApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.destek.ticket.TicketForm.aTicket;

@ExtendWith(OutputCaptureExtension.class)
class LostKeysTests extends RunningTicketService {

	@Autowired
	private Environment environment;

	@Test
	void anotherCopyDoesNotStartWithoutTheKeysOfTheRows(@TempDir Path empty, CapturedOutput output) {
		accepted(aTicket());
		assertThatThrownBy(() -> startAnother(empty)).hasStackTraceContaining(LostKeyException.class.getName());
		assertThat(output.getAll()).contains("is not there, and rows of the database need it (since 20",
				"Put the key folder back from its backup");
		assertThat(empty.resolve("links.keys")).doesNotExist();
		assertThat(empty.resolve("ticket/ticket.secret")).doesNotExist();
	}

	private void startAnother(Path keys) {
		new SpringApplicationBuilder(TicketServiceApplication.class)
			.run("--server.port=0", same("spring.r2dbc.url"), same("spring.r2dbc.username"), same("spring.flyway.url"),
					same("spring.flyway.user"), same("spring.kafka.bootstrap-servers"), "--DESTEK_KEYS=" + keys)
			.close();
	}

	private String same(String property) {
		return "--" + property + "=" + this.environment.getRequiredProperty(property);
	}

}
