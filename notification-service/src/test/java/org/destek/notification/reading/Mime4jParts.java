package org.destek.notification.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.FieldParser;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.MailboxListField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.CharsetUtil;
import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.CleanText;
import org.destek.notification.mime.FileNames;

/** A mail as Apache James Mime4j reads it, which knows nothing of ours. */
final class Mime4jParts {

	private static final MimeConfig LENIENT = MimeConfig.custom()
		.setStrictParsing(false)
		.setMaxLineLen(-1)
		.setMaxHeaderLen(-1)
		.setMaxHeaderCount(-1)
		.setMaxContentLen(-1)
		.build();

	private static final FieldParser<ParsedField> FIELDS = LenientFieldParser.getParser();

	private final MimeTokenStream tokens = new MimeTokenStream(LENIENT);

	private final List<ReadParts.Part> parts = new ArrayList<>();

	private final Map<String, ParsedField> mail = new HashMap<>();

	private Map<String, ParsedField> fields = this.mail;

	private int depth;

	private Mime4jParts() {
	}

	static ReadParts of(byte[] raw) throws IOException, MimeException {
		Mime4jParts reading = new Mime4jParts();
		reading.tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
		reading.tokens.parse(new ByteArrayInputStream(raw));
		reading.readAll();
		return new ReadParts(reading.subject(), reading.sender(), reading.parts);
	}

	private void readAll() throws IOException, MimeException {
		for (EntityState state = this.tokens.getState(); state != EntityState.T_END_OF_STREAM; state = this.tokens
			.next()) {
			switch (state) {
				case T_START_BODYPART -> this.fields = new HashMap<>();
				case T_FIELD -> read(this.tokens.getField());
				case T_START_MULTIPART -> this.depth++;
				case T_END_MULTIPART -> this.depth--;
				case T_BODY -> this.parts.add(leaf(this.tokens.getDecodedInputStream().readAllBytes()));
				default -> {
				}
			}
		}
	}

	private void read(Field field) throws MimeException {
		this.fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), FIELDS.parse(field, DecodeMonitor.SILENT));
	}

	private ReadParts.Part leaf(byte[] bytes) {
		String type = this.tokens.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
		String name = fileName();
		boolean text = type.equals("text/plain") || type.equals("text/html");
		return new ReadParts.Part(this.depth, type, (name != null) ? FileNames.clean(name, type, 1) : null, bytes,
				text ? CleanText.lines(new String(bytes, charset())) : null);
	}

	private Charset charset() {
		Charset named = CharsetUtil.lookup(this.tokens.getBodyDescriptor().getCharset());
		return (named != null) ? named : StandardCharsets.US_ASCII;
	}

	private @Nullable String fileName() {
		String name = (this.fields.get("content-disposition") instanceof ContentDispositionField disposition)
				? disposition.getFilename() : null;
		if (name == null && this.fields.get("content-type") instanceof ContentTypeField type) {
			name = type.getParameter("name");
		}
		return (name != null) ? DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT) : null;
	}

	private @Nullable String subject() {
		ParsedField field = this.mail.get("subject");
		return (field != null)
				? CleanText.line(DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT), 300) : null;
	}

	private @Nullable String sender() {
		MailboxList all = (this.mail.get("from") instanceof MailboxListField from) ? from.getMailboxList() : null;
		return (all != null && !all.isEmpty()) ? address(all.get(0)) : null;
	}

	private static String address(Mailbox mailbox) {
		return mailbox.getAddress();
	}

}
