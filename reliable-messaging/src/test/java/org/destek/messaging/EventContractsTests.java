package org.destek.messaging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
		return Files.list(contracts()).filter((file) -> file.toString().endsWith(".schema.json"));
	}

	@ParameterizedTest
	@MethodSource("examples")
	void hasExamplesThatFitTheirSchemas(Path example) throws Exception {
		assertThat(faults(example.getParent().getFileName().toString(), MAPPER.readTree(example.toFile()))).isEmpty();
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
		assertThat(faults(type, example)).hasSize(1);
	}

	private static Set<ValidationMessage> faults(String type, JsonNode event) throws Exception {
		JsonNode schema = MAPPER.readTree(contracts().resolve(type + ".schema.json").toFile());
		schema.findParents("properties").forEach((part) -> ((ObjectNode) part).put("additionalProperties", false));
		SchemaValidatorsConfig checked = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
		JsonSchema strict = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, checked);
		return strict.validate(event);
	}

	private static Path contracts() {
		return Path.of("..", "event-contracts", "src", "main", "resources", "event-contracts");
	}

}
