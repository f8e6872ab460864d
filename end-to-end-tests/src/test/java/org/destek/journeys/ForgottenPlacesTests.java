package org.destek.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names the place that was forgotten when something of CHANGING.md was added, without a
 * running system.
 */
class ForgottenPlacesTests {

	private static final Path CONTRACTS = WatchFiles.ROOT.resolve("event-contracts/src/main/resources/event-contracts");

	private static final Path MAILS = WatchFiles.ROOT.resolve("notification-service/src/main/resources/mail");

	/** A constant of an enum, at the begin of its line. */
	private static final Pattern CONSTANT = Pattern.compile("(?m)^\\t([A-Z][A-Z_]+)[,;]");

	private static final Pattern LEFT_BY_AN_ANSWER = Pattern.compile("\\(TicketStatus\\.([A-Z_]+), true\\)");

	private static final Pattern LANGUAGE = Pattern.compile("(?m)^\\t[A-Z]+\\(\"([a-z]+)\"\\)[,;]");

	private static final Pattern KIND_OF_MAIL = Pattern.compile("(?m)^\\t[A-Z_]+\\(\"([a-z-]+)\", ");

	@ParameterizedTest
	@CsvSource({ "notification-service, ticketEvents", "attachment-service, ticketEvents",
			"ticket-service, mailEvents" })
	void eachEventIsHandledOrIgnoredByEachServiceThatReadsItsTopic(String service, String channel) throws IOException {
		String code = text(service + "/src/main/java");
		String ignored = WatchFiles.text(WatchFiles.ROOT.resolve(service + "/src/main/resources/application.yml"));
		assertThat(eventsOf(channel)).isNotEmpty()
			.allSatisfy((type) -> assertThat(code.contains('"' + type + '"') || ignored.contains(type))
				.as("a handler for %s in %s, or a place among its destek.inbox.ignored-types", type, service)
				.isTrue());
	}

	@Test
	void eachSchemaOfAnEventIsListed() throws IOException {
		String document = WatchFiles.text(CONTRACTS.resolve("asyncapi.yaml"));
		String readme = WatchFiles.text(WatchFiles.ROOT.resolve("event-contracts/README.md"));
		try (Stream<Path> files = Files.list(CONTRACTS)) {
			List<String> schemas = files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.matches(".*\\.v\\d+\\.schema\\.json"))
				.toList();
			assertThat(schemas).isNotEmpty()
				.allSatisfy((schema) -> assertThat(document).contains("{$ref: ./" + schema + "}"))
				.allSatisfy((schema) -> assertThat(readme).contains(schema));
		}
	}

	@Test
	void eachStatusIsSaidOnPagesKeptByTheDatabaseAndDocumented() throws IOException {
		String migrations = text("ticket-service/src/main/resources/db/migration");
		List<String> told = json("shared.schema.json").at("/$defs/ticketStatus/enum")
			.valueStream()
			.map(JsonNode::asString)
			.toList();
		assertThat(told).as("statuses in shared.schema.json").containsExactlyInAnyOrderElementsOf(statuses());
		String pages = WatchFiles.text(WatchFiles.ROOT.resolve("gateway/src/main/resources/messages.properties"));
		String mails = WatchFiles.text(MAILS.resolve("words_tr.properties"));
		assertThat(statuses()).hasSizeGreaterThan(4).allSatisfy((status) -> {
			assertThat(migrations).as("a migration that lets a ticket be " + status)
				.containsPattern("check \\(status in \\([^)]*'" + status + "'");
			assertThat(pages).as("words for it on pages").contains("\nstatus." + status + "=");
			assertThat(mails).as("words for it in mails").contains("\nstatus." + status + "=");
		});
	}

	@Test
	void whatAnAnswerCanLeaveIsOfferedAndTold() {
		String acts = WatchFiles
			.text(WatchFiles.ROOT.resolve("ticket-service/src/main/java/org/destek/ticket/core/TicketAct.java"));
		List<String> left = LEFT_BY_AN_ANSWER.matcher(acts)
			.results()
			.map((act) -> act.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();
		String offered = WatchFiles
			.text(WatchFiles.ROOT.resolve("gateway/src/main/java/org/destek/gateway/backend/ticket/TicketStatus.java"));
		String mails = WatchFiles.text(MAILS.resolve("words_tr.properties"));
		assertThat(left).hasSizeGreaterThan(2).allSatisfy((status) -> {
			assertThat(offered).as("%s among what the office's page offers", status).contains('"' + status + '"');
			assertThat(mails).as("words for the office").contains("\nstatus.desk." + status + "=");
		});
		assertThat(json("shared.schema.json").at("/$defs/statusAfterAnswer/enum").valueStream().map(JsonNode::asString))
			.as("statusAfterAnswer in shared.schema.json")
			.containsExactlyInAnyOrderElementsOf(left);
	}

	/** Only {@code TicketStatus} may name a status to SQL. */
	@Test
	void noQuerySpellsAStatus() throws IOException {
		Pattern literal = Pattern.compile("status (=|<>|in \\()\\s*'(" + String.join("|", statuses()) + ")'");
		assertThat(text("ticket-service/src/main/resources/db/migration")).containsPattern(literal);
		try (Stream<Path> files = Files.walk(WatchFiles.ROOT.resolve("ticket-service/src/main/java"))) {
			assertThat(files.filter((file) -> file.toString().endsWith(".java") && !file.endsWith("TicketStatus.java")))
				.allSatisfy((file) -> assertThat(literal.matcher(WatchFiles.text(file)).find())
					.as("a status spelled in %s", file)
					.isFalse());
		}
	}

	@Test
	void eachMailHasBothItsForms() {
		String kinds = WatchFiles.text(WatchFiles.ROOT
			.resolve("notification-service/src/main/java/org/destek/notification/notice/content/NoticeKind.java"));
		List<String> all = KIND_OF_MAIL.matcher(kinds).results().map((kind) -> kind.group(1)).toList();
		assertThat(all).hasSizeGreaterThan(20)
			.allSatisfy((kind) -> assertThat(MAILS.resolve("html/" + kind + ".html")).exists())
			.allSatisfy((kind) -> assertThat(MAILS.resolve("text/" + kind + ".txt")).exists());
	}

	/** The last: which language the file without one is; none where each has its own. */
	@ParameterizedTest
	@CsvSource({ "gateway, messages, tr", "gateway, problems, tr", "ticket-service, sentences, en",
			"attachment-service, messages, en", "notification-service, mail/words, -",
			"notification-service, mail/invitation, -", "notification-service, mail/recognition, -",
			"service-foundation, request-form/words, -" })
	void eachTextIsThereInEachLanguage(String module, String bundle, String bare) throws IOException {
		Set<String> all = new TreeSet<>();
		for (String language : languages()) {
			all.addAll(keys(module, bundle, language, bare));
		}
		for (String language : languages()) {
			assertThat(all).as("missing in %s of %s", language, bundle)
				.isSubsetOf(keys(module, bundle, language, bare));
		}
	}

	@Test
	void eachLanguageIsSpokenAndMayBeTold() {
		Path speech = WatchFiles.ROOT.resolve("ticket-service/src/main/resources/org/destek/ticket/humancheck/speech");
		Path privacy = WatchFiles.ROOT.resolve("gateway/src/main/resources/privacy");
		assertThat(languages()).hasSizeGreaterThan(1)
			.allSatisfy((language) -> assertThat(speech.resolve(language).resolve("9.wav")).exists())
			.allSatisfy((language) -> assertThat(privacy.resolve("notice-" + language + ".txt")).exists());
		assertThat(json("shared.schema.json").at("/$defs/language/enum").valueStream().map(JsonNode::asString))
			.as("languages in shared.schema.json")
			.containsExactlyElementsOf(languages());
	}

	/** A language is asked of the list; no other code spells one. */
	@ParameterizedTest
	@ValueSource(strings = { "gateway", "ticket-service", "attachment-service", "notification-service" })
	void noServiceSpellsALanguage(String service) throws IOException {
		try (Stream<Path> files = Files.walk(WatchFiles.ROOT.resolve(service + "/src/main/java"))) {
			assertThat(files.filter(Files::isRegularFile))
				.allSatisfy((file) -> assertThat(WatchFiles.text(file)).as("%s", file)
					.doesNotContain("forLanguageTag(\"", "\"tr\", \"en\"", "\"tr\".equals(", "\"en\".equals(",
							"equals(\"tr\")", "equals(\"en\")", "Language.TR", "Language.EN"));
		}
	}

	/** Its words are held by the catalogue's own test. */
	@Test
	void eachFieldOfTheFormIsKeptToldAndDocumented() throws IOException {
		String requester = WatchFiles
			.text(WatchFiles.ROOT.resolve("ticket-service/src/main/java/org/destek/ticket/core/Requester.java"));
		String migrations = text("ticket-service/src/main/resources/db/migration");
		String api = WatchFiles.text(WatchFiles.ROOT.resolve("docs/api/ticket-service.yaml"));
		JsonNode told = json("shared.schema.json").at("/$defs/requester/properties");
		String examples = text("event-contracts/src/main/resources/event-contracts/examples/ticket-submitted.v1");
		assertThat(plainFields()).hasSizeGreaterThan(2).allSatisfy((field) -> {
			assertThat(requester).as("a component of Requester").containsPattern("String " + field + "[,)]");
			assertThat(migrations).as("a column requester_" + column(field)).contains("requester_" + column(field));
			assertThat(told.at("/" + field + "/$ref").asString()).as("%s in shared.schema.json", field)
				.endsWith("/properties/" + field);
			assertThat(examples).as("an example with %s", field).contains('"' + field + '"');
			assertThat(api.split("/properties/requester/properties/" + field + '"', -1).length - 1)
				.as("how often docs/api has %s: in what is sent, and in what the office sees", field)
				.isGreaterThanOrEqualTo(2);
		});
	}

	/**
	 * Those without a format of their own: addresses and identity numbers are kept
	 * elsewhere.
	 */
	private static List<String> plainFields() {
		return json("request-form.schema.json").at("/properties/requester/properties")
			.propertyStream()
			.filter((field) -> !field.getValue().has("format"))
			.map(Map.Entry::getKey)
			.toList();
	}

	private static String column(String field) {
		return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

	private static JsonNode json(String file) {
		return JsonMapper.shared().readTree(WatchFiles.text(CONTRACTS.resolve(file)));
	}

	private static List<String> statuses() {
		String source = WatchFiles
			.text(WatchFiles.ROOT.resolve("ticket-service/src/main/java/org/destek/ticket/core/TicketStatus.java"));
		return CONSTANT.matcher(source)
			.results()
			.map((each) -> each.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();
	}

	/** Types, as the AsyncAPI document lists them. */
	private static List<String> eventsOf(String channel) {
		JsonNode document = asyncApi();
		return document.at("/channels/" + channel + "/messages")
			.propertyNames()
			.stream()
			.map((message) -> document.at("/components/messages/" + message + "/payload/schema/$ref").asString())
			.map((schema) -> schema.replaceAll("^\\./|\\.schema\\.json$", ""))
			.toList();
	}

	private static JsonNode asyncApi() {
		return JsonMapper.shared().valueToTree(WatchFiles.yaml(CONTRACTS.resolve("asyncapi.yaml")));
	}

	private static String text(String folder) throws IOException {
		try (Stream<Path> files = Files.walk(WatchFiles.ROOT.resolve(folder))) {
			return files.filter(Files::isRegularFile).map(WatchFiles::text).collect(Collectors.joining("\n"));
		}
	}

	private static Set<String> keys(String module, String bundle, String language, String bare) throws IOException {
		String name = bundle + (language.equals(bare) ? "" : "_" + language) + ".properties";
		Properties texts = new Properties();
		try (var in = Files.newBufferedReader(WatchFiles.ROOT.resolve(module + "/src/main/resources/" + name))) {
			texts.load(in);
		}
		return texts.stringPropertyNames();
	}

	private static List<String> languages() {
		String source = WatchFiles.text(WatchFiles.ROOT
			.resolve("service-foundation/src/main/java/org/destek/foundation/language/Language.java"));
		return LANGUAGE.matcher(source).results().map((each) -> each.group(1)).toList();
	}

}
