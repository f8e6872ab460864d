package org.destek.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

/** Holds what this service tells to its schema, strictly: no field too many. */
public final class Contract {

	private Contract() {
	}

	public static Set<ValidationMessage> faults(String type, String json) {
		ObjectMapper mapper = new ObjectMapper();
		try {
			JsonNode schema = mapper
				.readTree(Contract.class.getResourceAsStream("/event-contracts/" + type + ".schema.json"));
			schema.findParents("properties").forEach((part) -> ((ObjectNode) part).put("additionalProperties", false));
			SchemaValidatorsConfig checked = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
			return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
				.getSchema(schema, checked)
				.validate(mapper.readTree(json));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
