package org.destek.gateway.theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.destek.gateway.GatewayApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class UnreadableAccentAnalyzerTests {

	@Test
	void saysInOneLineWhyTheGatewayDoesNotStart(CapturedOutput output) {
		assertThatException().isThrownBy(
				() -> SpringApplication.run(GatewayApplication.class, "--server.port=0", "--management.server.port=0",
						"--destek.institution.accent=#FFD400", "--destek.security.keys=target/unused-keys"));
		assertThat(output).contains("The accent #FFD400 (destek.institution.accent) is not readable")
			.doesNotContain("\tat org.destek");
	}

}
