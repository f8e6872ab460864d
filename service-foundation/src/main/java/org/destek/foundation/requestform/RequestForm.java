package org.destek.foundation.requestform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of a request.
 *
 * @param requester the fields about who asks, in the form's order
 * @param subject one line; when empty, the message's first words stand for it
 * @param message what it is about
 * @param maxAttachments files that a message may have, unless the office sets another
 * number
 */
public record RequestForm(List<RequestField> requester, RequestField subject, RequestField message,
		int maxAttachments) {

	private static final String FILE = "/event-contracts/request-form.schema.json";

	/** As it is shipped; read once. */
	public static final RequestForm SHIPPED = read();

	private static RequestForm read() {
		try (InputStream in = RequestForm.class.getResourceAsStream(FILE)) {
			if (in == null) {
				throw new IllegalStateException("There is no " + FILE + " on the class path");
			}
			return of(JsonMapper.shared().readTree(in));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static RequestForm of(JsonNode schema) {
		JsonNode requester = schema.at("/properties/requester");
		List<RequestField> fields = requester.get("properties")
			.propertyStream()
			.map((each) -> RequestField.of("requester." + each.getKey(), requires(requester, each.getKey()),
					each.getValue()))
			.toList();
		return new RequestForm(fields, field(schema, "subject"), field(schema, "message"),
				schema.at("/properties/attachments/maxItems").asInt());
	}

	private static RequestField field(JsonNode schema, String name) {
		return RequestField.of(name, requires(schema, name), resolved(schema, schema.get("properties").get(name)));
	}

	/** What a part refers to, with what the part says itself. */
	private static JsonNode resolved(JsonNode schema, JsonNode part) {
		String reference = part.path("$ref").asString("");
		if (!reference.startsWith("#")) {
			return part;
		}
		ObjectNode resolved = schema.at(reference.substring(1)).deepCopy().asObject();
		return resolved.setAll(part.asObject());
	}

	private static boolean requires(JsonNode schema, String name) {
		return schema.get("required").valueStream().anyMatch((each) -> each.asString().equals(name));
	}

	/**
	 * A field about who asks.
	 * @param name its name, {@code unit}
	 * @return the field; empty when there is none of that name
	 */
	public Optional<RequestField> requester(String name) {
		return this.requester.stream().filter((field) -> field.name().equals(name)).findFirst();
	}

	/**
	 * What is asked of people besides their name, address and identity number: texts that
	 * are shown to the office and told in mails as they were typed.
	 * @return the fields, in the form's order
	 */
	public List<RequestField> details() {
		return this.requester.stream()
			.filter((field) -> field.kind() == RequestField.Kind.TEXT && !field.name().equals("name"))
			.toList();
	}

}
