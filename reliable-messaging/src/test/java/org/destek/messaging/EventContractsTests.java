package org.destek.messaging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.destek.testing.contract.EventContract;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the golden examples to their schemas, for {@code event-contracts} itself has no
 * Java.
 */
class EventContractsTests {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	static Stream<Path> examples() throws Exception {
		return Files.walk(contracts().resolve("examples")).filter(Files::isRegularFile);
	}

	static Stream<Path> schemas() throws Exception {
		return Files.list(contracts()).filter((file) -> file.toString().endsWith(".v1.schema.json"));
	}

	@ParameterizedTest
	@MethodSource("examples")
	void hasExamplesThatFitTheirSchemas(Path example) throws Exception {
		assertThat(EventContract.faults(example.getParent().getFileName().toString(), Files.readString(example)))
			.isEmpty();
	}

	@ParameterizedTest
	@MethodSource("schemas")
	void hasAnExampleForEverySchema(Path schema) {
		String type = schema.getFileName().toString().replace(".schema.json", "");
		assertThat(contracts().resolve("examples").resolve(type)).isNotEmptyDirectory();
	}

	@ParameterizedTest
	@MethodSource("schemas")
	void namesNoIdentityNumberAndNoKey(Path schema) throws Exception {
		assertThat(Files.readString(schema)).doesNotContainIgnoringCase("nationalId")
			.doesNotContainIgnoringCase("accessKey")
			.doesNotContainIgnoringCase("token");
	}

	@Test
	void tellsAFieldThatASchemaDoesNotName() throws Exception {
		JsonNode example = MAPPER.readTree(examples().findFirst().orElseThrow().toFile());
		String type = examples().findFirst().orElseThrow().getParent().getFileName().toString();
		((ObjectNode) example).put("nationalId", "10000000146");
		assertThat(EventContract.faults(type, example.toString())).hasSize(1);
	}

	private static Path contracts() {
		return Path.of("..", "event-contracts", "src", "main", "resources", "event-contracts");
	}

}
