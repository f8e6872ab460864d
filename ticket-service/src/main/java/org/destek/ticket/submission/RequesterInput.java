package org.destek.ticket.submission;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

import org.destek.foundation.requestform.RequestField;
import org.destek.foundation.requestform.RequestForm;

/**
 * Who asks, as it was typed, with nothing checked yet: the fields of the form that were
 * sent, others are passed over.
 *
 * @param typed texts by the field's name
 */
@JsonDeserialize(using = RequesterInput.Reader.class)
record RequesterInput(Map<String, String> typed) {

	/**
	 * Fields that counted in a repeat's comparison before there was a catalogue, also
	 * when they were not sent: what is compared with must not change.
	 */
	private static final Set<String> COUNTED_WHEN_ABSENT = Set.of("name", "email", "nationalId", "unit", "extension");

	static final RequesterInput NONE = new RequesterInput(Map.of());

	@Nullable String value(String name) {
		return this.typed.get(name);
	}

	/** In the form's order, whatever order they were sent in. */
	@JsonValue
	Map<String, @Nullable String> compared() {
		Map<String, @Nullable String> compared = new LinkedHashMap<>();
		RequestForm.SHIPPED.requester()
			.stream()
			.map(RequestField::name)
			.filter((name) -> this.typed.containsKey(name) || COUNTED_WHEN_ABSENT.contains(name))
			.forEach((name) -> compared.put(name, this.typed.get(name)));
		return compared;
	}

	/** Personal in every part: nothing of it may stand in a log. */
	@Override
	public String toString() {
		return "RequesterInput";
	}

	/** Reads the fields of the form; one that is no text says where it stands. */
	static final class Reader extends StdDeserializer<RequesterInput> {

		Reader() {
			super(RequesterInput.class);
		}

		@Override
		public RequesterInput deserialize(JsonParser json, DeserializationContext context) {
			if (!json.isExpectedStartObjectToken()) {
				return context.reportInputMismatch(RequesterInput.class, "Not an object");
			}
			Map<String, String> typed = new LinkedHashMap<>();
			for (String name = json.nextName(); name != null; name = json.nextName()) {
				JsonToken value = json.nextToken();
				if (RequestForm.SHIPPED.requester(name).isEmpty()) {
					json.skipChildren();
				}
				else if (value != JsonToken.VALUE_NULL) {
					typed.put(name, text(name, json, context));
				}
			}
			return new RequesterInput(typed);
		}

		private String text(String name, JsonParser json, DeserializationContext context) {
			try {
				return context.readValue(json, String.class);
			}
			catch (DatabindException ex) {
				throw ex.prependPath(RequesterInput.class, name);
			}
		}

	}

}
