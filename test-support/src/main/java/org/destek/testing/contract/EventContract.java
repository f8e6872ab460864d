package org.destek.testing.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds an event to its schema, strictly: formats are checked, and a field that the
 * schema does not name is a fault, although a reader in service would pass over it.
 */
public final class EventContract {

	private static final String FOLDER = "/event-contracts/";

	/** Only a name: schemas find each other by it. */
	private static final String BASE = "https://event-contracts.invalid/";

	private static final String SHARED = "shared.schema.json";

	private static final String FORM = "request-form.schema.json";

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private static final SchemaValidatorsConfig STRICT = SchemaValidatorsConfig.builder()
		.formatAssertionsEnabled(true)
		.build();

	private EventContract() {
	}

	/**
	 * What is wrong with an event.
	 * @param type name and version, {@code ticket-submitted.v1}
	 * @param json its data
	 * @return a sentence for each fault; none when it is right
	 */
	public static Set<String> faults(String type, String json) {
		String schema = type + ".schema.json";
		Map<String, String> schemas = Map.of(BASE + schema, strict(schema), BASE + SHARED, strict(SHARED), BASE + FORM,
				strict(FORM));
		return JsonSchemaFactory
			.getInstance(VersionFlag.V202012, (factory) -> factory.schemaLoaders((loaders) -> loaders.schemas(schemas)))
			.getSchema(SchemaLocation.of(BASE + schema), STRICT)
			.validate(json, InputFormat.JSON)
			.stream()
			.map(ValidationMessage::toString)
			.collect(Collectors.toSet());
	}

	private static String strict(String file) {
		try (InputStream in = EventContract.class.getResourceAsStream(FOLDER + file)) {
			if (in == null) {
				throw new IllegalArgumentException("There is no " + FOLDER + file + " on the test's class path");
			}
			JsonNode schema = MAPPER.readTree(in);
			schema.findParents("properties").forEach((part) -> ((ObjectNode) part).put("additionalProperties", false));
			return schema.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
