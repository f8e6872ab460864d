package org.destek.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A run's figures as JSON, to be compared with later ones. */
final class ResultFile {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private ResultFile() {
	}

	static void write(BenchResult result, Path file) throws IOException {
		Files.writeString(file, JSON.writeValueAsString(result));
	}

	static BenchResult read(Path file) throws IOException {
		return JSON.readValue(Files.readString(file), BenchResult.class);
	}

}
