package org.destek.attachment.multipart;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PartParserTests {

	private static final String BOUNDARY = "----Boundary7MA4YWxk";

	private static final String HEADERS = "Content-Disposition: form-data; name=\"file\"; filename=\"dilekçe.pdf\"\r\n"
			+ "Content-Type: application/pdf\r\n\r\n";

	/** Beginnings of a delimiter that are none, and bytes of all kinds. */
	private static final byte[] CONTENT = bytes("a\r\n--\r\n----Boundary7MA4YWx\r\r\n\r\n-b\u0000ÿ\r\n----Boundar");

	static IntStream sizes() {
		return IntStream.rangeClosed(1, 200);
	}

	@ParameterizedTest
	@MethodSource("sizes")
	void findsTheSameBytesHoweverTheyArrive(int size) {
		List<PartEvent> events = parse(body(CONTENT), size);
		assertThat(contentOf(events)).isEqualTo(CONTENT);
		assertThat(((FilePartEvent) events.get(0)).filename()).isEqualTo("dilekçe.pdf");
		assertThat(events).filteredOn(PartEvent::isLast).hasSize(1);
		assertThat(events.get(events.size() - 1).isLast()).isTrue();
	}

	@Test
	void handsOnWhatLiesInTheBodyWithoutACopy() {
		byte[] content = new byte[100_000];
		new Random(7).nextBytes(content);
		assertThat(contentOf(parse(body(content), 65_536))).isEqualTo(content);
	}

	@Test
	void tellsOfAnEmptyFile() {
		List<PartEvent> events = parse(body(new byte[0]), 1000);
		assertThat(events).singleElement().satisfies((event) -> assertThat(event.isLast()).isTrue());
		assertThat(contentOf(events)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 10_000 })
	void readsSeveralPartsWhateverStandsBeforeAndBehindThem(int size) {
		byte[] body = bytes("This is read by nobody.\r\n--" + BOUNDARY + "  \r\n" + HEADERS + "one\r\n--" + BOUNDARY
				+ "\r\n\r\ntwo\r\n--" + BOUNDARY + "--\r\nNor is this\r\n--" + BOUNDARY + "\r\n" + HEADERS + "three");
		List<PartEvent> events = parse(body, size);
		assertThat(contentOf(events)).isEqualTo(bytes("onetwo"));
		assertThat(events).filteredOn(PartEvent::isLast).hasSize(2);
		assertThat(events.get(events.size() - 1)).isNotInstanceOf(FilePartEvent.class);
	}

	@Test
	void tellsOfNoPartWhereThereIsNone() {
		assertThat(parse(bytes("--" + BOUNDARY + "--"), 1000)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "--" + BOUNDARY, "--" + BOUNDARY + "\r\nContent-Disposition: form-data",
			"--" + BOUNDARY + "\r\n" + HEADERS + "cut", "--" + BOUNDARY + "\r\n" + HEADERS + "cut\r\n--" + BOUNDARY })
	void refusesABodyThatEndsEarly(String body) {
		assertThatExceptionOfType(DecodingException.class).isThrownBy(() -> parse(bytes(body), 16));
	}

	@Test
	void refusesHeadersThatDoNotEnd() {
		byte[] body = bytes("--" + BOUNDARY + "\r\nX: " + "x".repeat(20_000));
		assertThatExceptionOfType(DataBufferLimitException.class).isThrownBy(() -> parse(body, 4096));
		assertThatExceptionOfType(DataBufferLimitException.class).isThrownBy(() -> parse(body, 100_000));
	}

	private static byte[] body(byte[] content) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(bytes("--" + BOUNDARY + "\r\n" + HEADERS));
		body.writeBytes(content);
		body.writeBytes(bytes("\r\n--" + BOUNDARY + "--\r\n"));
		return body.toByteArray();
	}

	private static List<PartEvent> parse(byte[] body, int size) {
		PartParser parser = new PartParser(BOUNDARY);
		List<PartEvent> events = IntStream.iterate(0, (at) -> at < body.length, (at) -> at + size)
			.mapToObj((at) -> parser.parse(Arrays.copyOfRange(body, at, Math.min(body.length, at + size))))
			.flatMap(List::stream)
			.toList();
		parser.end();
		return events;
	}

	private static byte[] contentOf(List<PartEvent> events) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (PartEvent event : events) {
			byte[] bytes = new byte[event.content().readableByteCount()];
			event.content().read(bytes);
			content.writeBytes(bytes);
		}
		return content.toByteArray();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
