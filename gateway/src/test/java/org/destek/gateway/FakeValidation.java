package org.destek.gateway;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** What ticket-service finds wrong with what was typed, as the errors of its answer. */
final class FakeValidation {

	private FakeValidation() {
	}

	static List<String> errorsOfARequest(JsonNode json) {
		List<String> errors = new ArrayList<>();
		if (json.path("requester").path("name").asString("").isBlank()) {
			errors.add(error("requester.name", "required", "Adınızı ve soyadınızı yazınız."));
		}
		int length = json.path("message").asString("").length();
		if (length < 10) {
			errors
				.add(error("message", "length", "En az 10 karakter yazınız; %d karakter yazdınız.".formatted(length)));
		}
		if (length > 10_000) {
			errors.add(error("message", "length",
					"En fazla 10.000 karakter olabilir; %d karakter yazdınız.".formatted(length)));
		}
		errors.addAll(errorsOfFiles(json));
		if (!json.path("humanCheck").path("answer").asString("").equals("48271")) {
			errors.add(error("humanCheck.answer", "wrong",
					"Yazdığınız sayılar resimle aynı değil. Yeni resimdeki sayıları yazınız."));
		}
		return errors;
	}

	static List<String> errorsOfAMessage(JsonNode json) {
		List<String> errors = new ArrayList<>();
		if (json.path("text").asString("").isBlank()) {
			errors.add(error("text", "required", "Yanıtınızı yazınız."));
		}
		errors.addAll(errorsOfFiles(json));
		return errors;
	}

	private static List<String> errorsOfFiles(JsonNode json) {
		List<String> errors = new ArrayList<>();
		for (int i = 0; i < json.path("attachments").size(); i++) {
			if (!json.path("attachments").get(i).asString().startsWith("signed.")) {
				errors.add(error("attachments[" + i + "]", "gone", "Artık yüklü değil."));
			}
		}
		return errors;
	}

	static String error(String field, String code, String message) {
		return "{\"field\":\"%s\",\"code\":\"%s\",\"message\":\"%s\"}".formatted(field, code, message);
	}

}
