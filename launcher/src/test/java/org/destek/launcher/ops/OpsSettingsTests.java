package org.destek.launcher.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpsSettingsTests {

	@TempDir
	Path secrets;

	@Test
	void meansTheServersOfThisMachineWhenNothingIsSaid() {
		OpsSettings settings = OpsSettings.of(Map.of(), Map.of(), Set.of());
		assertThat(settings.broker()).isEqualTo("localhost:19092");
		assertThat(settings.databases()).containsOnlyKeys("ticket-service", "attachment-service",
				"notification-service");
		ServiceDatabase ticket = settings.databases().get("ticket-service");
		assertThat(ticket.url()).startsWith("jdbc:postgresql://localhost:15432/ticket?");
		assertThat(ticket.user()).isEqualTo("ticket");
		assertThat(ticket.password()).isEmpty();
	}

	@Test
	void followsThePortsOfTheLauncher() {
		OpsSettings settings = OpsSettings.of(Map.of("DESTEK_POSTGRES_PORT", "25432", "DESTEK_KAFKA_PORT", "29092"),
				Map.of(), Set.of());
		assertThat(settings.broker()).isEqualTo("localhost:29092");
		assertThat(settings.databases().get("attachment-service").url())
			.startsWith("jdbc:postgresql://localhost:25432/attachment?");
	}

	@Test
	void takesTheSettingsOfAServiceForAllOfThem() throws IOException {
		Path password = this.secrets.resolve("notification/spring.r2dbc.password");
		Files.createDirectories(password.getParent());
		Files.writeString(password, "geheim\n");
		OpsSettings settings = OpsSettings.of(
				Map.of("SPRING_R2DBC_URL", "r2dbc:pool:postgresql://postgres:5432/ticket?sslMode=require&schema=x",
						"SPRING_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092", "SPRING_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
						"SPRING_KAFKA_PROPERTIES_SASL_MECHANISM", "PLAIN", "DESTEK_SECRETS", this.secrets.toString()),
				Map.of(), Set.of());
		ServiceDatabase notification = settings.databases().get("notification-service");
		assertThat(notification.url()).startsWith("jdbc:postgresql://postgres:5432/notification?sslmode=require&")
			.doesNotContain("schema");
		assertThat(notification.password()).isEqualTo("geheim");
		assertThat(settings.databases().get("ticket-service").password()).isEmpty();
		assertThat(settings.kafka()).containsEntry("bootstrap.servers", "kafka:9092")
			.containsEntry("security.protocol", "SASL_SSL")
			.containsEntry("sasl.mechanism", "PLAIN");
	}

	@Test
	void takesADatabaseThatIsElsewhere() {
		OpsSettings settings = OpsSettings.of(Map.of("SPRING_R2DBC_USERNAME", "ops", "SPRING_R2DBC_PASSWORD", "x"),
				Map.of("ticket-service", "r2dbcs:postgresql://other/tickets"), Set.of());
		ServiceDatabase ticket = settings.databases().get("ticket-service");
		assertThat(ticket.url()).startsWith("jdbc:postgresql://other/tickets?sslmode=verify-full&");
		assertThat(ticket.user()).isEqualTo("ops");
		assertThat(ticket.password()).isEqualTo("x");
	}

	@Test
	void asksOnlyTheServicesThatAreMeant() {
		OpsSettings settings = OpsSettings.of(Map.of(), Map.of(), Set.of("ticket-service"));
		assertThat(settings.databases()).containsOnlyKeys("ticket-service");
		assertThat(settings.isAbout("ticket-service")).isTrue();
		assertThat(settings.isAbout("attachment-service")).isFalse();
		assertThatThrownBy(() -> OpsSettings.of(Map.of(), Map.of(), Set.of("gateway"))).isInstanceOf(OpsException.class)
			.hasMessage("There is no service gateway, but ticket-service, attachment-service, notification-service.");
	}

	@Test
	void repeatsNoPasswordOfAnAddressThatItDoesNotUnderstand() {
		assertThatThrownBy(() -> OpsSettings.of(Map.of("SPRING_R2DBC_URL", "r2dbc:postgresql://me:geheim@host/ticket"),
				Map.of(), Set.of()))
			.isInstanceOf(OpsException.class)
			.hasMessageContaining("r2dbc:postgresql://…@host/ticket")
			.hasMessageNotContaining("geheim");
	}

}
