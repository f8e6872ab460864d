package org.destek.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** What students send here: always the same words, never the same address. */
public final class SampleRequest {

	/** A topic that asks for no identity number. */
	public static final String TOPIC = "bys";

	/** Of its office, the address that notices go to. */
	public static final String OFFICE = TOPIC + "@example.org";

	public static final String SUBJECT = "Ders kaydım görünmüyor";

	private static final String SENTENCE = "Ders kaydımı dün akşam tamamladım, ancak sistemde görünmüyor; "
			+ "danışmanım onayladığını söylüyor. İğüşöç. ";

	/** 1 000 characters. */
	public static final String MESSAGE = SENTENCE.repeat(12).substring(0, 1000);

	private SampleRequest() {
	}

	public static String email() {
		return "ogrenci." + UUID.randomUUID() + "@ogr.example.org";
	}

	/** The body of a request in JSON. */
	public static String json(String email) {
		return """
				{"topic":"%s","requester":{"name":"Elif Yıldız","email":"%s","unit":"Mühendislik Fakültesi",\
				"extension":"2150"},"subject":"%s","message":"%s","attachments":[],"language":"tr",\
				"humanCheck":{"id":"none","answer":"000000"}}""".formatted(TOPIC, email, SUBJECT, MESSAGE);
	}

	/** A PDF file of so many bytes. */
	public static byte[] pdf(int size) {
		byte[] head = """
				%PDF-1.4
				1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
				2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
				3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
				trailer<</Root 1 0 R>>
				%%EOF
				""".getBytes(StandardCharsets.US_ASCII);
		byte[] padded = Arrays.copyOf(head, size);
		Arrays.fill(padded, head.length, size, (byte) '\n');
		return padded;
	}

}
