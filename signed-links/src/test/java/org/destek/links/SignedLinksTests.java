package org.destek.links;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SignedLinksTests {

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	@TempDir
	private Path folder;

	private LinkKeys keys;

	@BeforeEach
	void makeKeys() {
		this.keys = LinkKeys.loadOrCreate(this.folder.resolve("links.keys"));
	}

	@Test
	void aTokenSaysWhatWasSignedUntilItExpires() {
		String token = at(NOON).sign(LinkPurpose.UPLOAD_RECEIPT, "id", Map.of("size", 42L, "name", "çğüşıö.pdf"),
				Duration.ofHours(24));

		SignedToken read = at(NOON.plusSeconds(86_399)).verify(LinkPurpose.UPLOAD_RECEIPT, token).orElseThrow();

		assertThat(read.subject()).isEqualTo("id");
		assertThat(read.number("size")).isEqualTo(42);
		assertThat(read.text("name")).isEqualTo("çğüşıö.pdf");
		assertThat(at(NOON.plusSeconds(86_400)).verify(LinkPurpose.UPLOAD_RECEIPT, token)).isEmpty();
		assertThat(at(NOON.plusSeconds(86_400)).read(LinkPurpose.UPLOAD_RECEIPT, token)).get()
			.extracting(SignedToken::expired)
			.isEqualTo(true);
	}

	@Test
	void aTokenOfOnePurposeIsWorthlessForAnother() {
		String token = at(NOON).sign(LinkPurpose.TICKET_ACCESS, "id", Map.of(), Duration.ofDays(1));

		assertThat(at(NOON).verify(LinkPurpose.STAFF_ACCESS, token)).isEmpty();
	}

	@Test
	void aForgedOrBrokenTokenIsWorthless() {
		String token = at(NOON).sign(LinkPurpose.TICKET_ACCESS, "id", Map.of(), Duration.ofDays(1));
		String unsigned = "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";
		String otherBody = token.split("\\.")[0] + ".eyJzdWIiOiJvdGhlciJ9." + token.split("\\.")[2];

		for (String forged : List.of("", "a", "a.b.c", unsigned, otherBody, token.substring(0, token.length() - 2))) {
			assertThat(at(NOON).verify(LinkPurpose.TICKET_ACCESS, forged)).as(forged).isEmpty();
		}
	}

	@Test
	void anOldKeyStillVerifiesBelowANewOne() throws Exception {
		String token = at(NOON).sign(LinkPurpose.TICKET_ACCESS, "id", Map.of(), Duration.ofDays(1));
		Path file = this.folder.resolve("links.keys");
		Files.writeString(file, "k2 " + "A".repeat(43) + "\n" + Files.readString(file));

		LinkKeys changed = LinkKeys.loadOrCreate(file);

		assertThat(changed.activeId()).isEqualTo("k2");
		assertThat(new SignedTokens(changed, clock(NOON)).verify(LinkPurpose.TICKET_ACCESS, token)).isPresent();
	}

	@Test
	void processesThatStartAtOnceShareOneKeyThatOnlyTheirUserReads() throws Exception {
		Path file = this.folder.resolve("new/links.keys");

		List<LinkKeys> all = IntStream.range(0, 16).parallel().mapToObj((i) -> LinkKeys.loadOrCreate(file)).toList();

		String token = new SignedTokens(all.get(0), clock(NOON)).sign(LinkPurpose.TICKET_ACCESS, "id", Map.of(),
				Duration.ofDays(1));
		assertThat(all).allSatisfy(
				(each) -> assertThat(new SignedTokens(each, clock(NOON)).verify(LinkPurpose.TICKET_ACCESS, token))
					.isPresent());
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
	}

	@Test
	void aBrokenKeyFileIsNamedWithItsLine() throws Exception {
		Path file = this.folder.resolve("broken.keys");
		Files.writeString(file, "k1 tooshort\n");

		assertThatIllegalStateException().isThrownBy(() -> LinkKeys.loadOrCreate(file))
			.withMessageContaining("Line 1")
			.withMessageContaining("broken.keys");
	}

	@Test
	void aFileLinkOpensOneFileUntilItsTime() {
		UUID file = UUID.randomUUID();
		String path = new FileLinks(this.keys, clock(NOON)).pathTo(file, Duration.ofMinutes(5));
		Map<String, String> query = queryOf(path);
		long expires = Long.parseLong(query.get("expires"));
		String key = query.get("key");
		String signature = query.get("signature");

		assertThat(path).startsWith("/api/attachments/" + file + "?");
		assertThat(files(NOON.plusSeconds(299)).allows(file, expires, key, signature)).isTrue();
		assertThat(files(NOON.plusSeconds(300)).allows(file, expires, key, signature)).isFalse();
		assertThat(files(NOON).allows(UUID.randomUUID(), expires, key, signature)).isFalse();
		assertThat(files(NOON).allows(file, expires + 1, key, signature)).isFalse();
		assertThat(files(NOON).allows(file, expires, "other", "")).isFalse();
	}

	@Test
	void anAddressTokenFitsALocalPartAndSurvivesLowerAndUpperCase() {
		AddressTokens tokens = new AddressTokens(this.keys);
		UUID id = UUID.randomUUID();

		String token = tokens.sign(LinkPurpose.REPLY_ADDRESS, id);

		assertThat(token).matches("[a-z2-7]{50}");
		assertThat(("destek+" + token).length()).isLessThanOrEqualTo(64);
		assertThat(tokens.verify(LinkPurpose.REPLY_ADDRESS, token.toUpperCase(Locale.ROOT))).contains(id);
		assertThat(tokens.verify(LinkPurpose.BOUNCE_ADDRESS, token)).isEmpty();
		assertThat(tokens.verify(LinkPurpose.REPLY_ADDRESS, token.substring(1) + "a")).isEmpty();
		assertThat(tokens.verify(LinkPurpose.REPLY_ADDRESS, "ı")).isEmpty();
	}

	@Test
	void anAddressTokenIsWrittenInOneWayAlone() {
		AddressTokens tokens = new AddressTokens(this.keys);
		UUID id = UUID.randomUUID();
		String token = tokens.sign(LinkPurpose.REPLY_ADDRESS, id);
		String base32 = "abcdefghijklmnopqrstuvwxyz234567";
		String others = base32.replace(token.substring(49), "");

		assertThat(others.chars().mapToObj((last) -> token.substring(0, 49) + (char) last)).hasSize(31)
			.allSatisfy((other) -> assertThat(tokens.verify(LinkPurpose.REPLY_ADDRESS, other)).isEmpty());
		assertThat(base32.chars().mapToObj((more) -> token + (char) more)).hasSize(32)
			.allSatisfy((longer) -> assertThat(tokens.verify(LinkPurpose.REPLY_ADDRESS, longer)).isEmpty());
		assertThat(tokens.verify(LinkPurpose.REPLY_ADDRESS, token + "aaaaaaaa")).isEmpty();
		assertThat(tokens.verify(LinkPurpose.REPLY_ADDRESS, token + "=")).isEmpty();
		assertThat(tokens.verify(LinkPurpose.REPLY_ADDRESS, token.substring(0, 49))).isEmpty();
		assertThat(tokens.verify(LinkPurpose.REPLY_ADDRESS, token)).contains(id);
	}

	@Test
	void anAddressTokenForgivesCaseOfItsOwnLettersAlone() {
		AddressTokens tokens = new AddressTokens(this.keys);
		UUID id = UUID.fromString("5294a529-4a52-94a5-294a-5294a5294a52");
		String token = tokens.sign(LinkPurpose.REPLY_ADDRESS, id);

		assertThat(token).startsWith("kkkk");
		// The Kelvin sign is a k to whoever folds case by Unicode.
		assertThat(tokens.verify(LinkPurpose.REPLY_ADDRESS, "\u212A" + token.substring(1))).isEmpty();
	}

	private SignedTokens at(Instant time) {
		return new SignedTokens(this.keys, clock(time));
	}

	private FileLinks files(Instant time) {
		return new FileLinks(this.keys, clock(time));
	}

	private static Clock clock(Instant time) {
		return Clock.fixed(time, ZoneOffset.UTC);
	}

	private static Map<String, String> queryOf(String path) {
		return List.of(path.substring(path.indexOf('?') + 1).split("&"))
			.stream()
			.map((pair) -> pair.split("="))
			.collect(java.util.stream.Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
	}

	@Test
	void aLinkToAMailOpensNoFile() {
		UUID id = UUID.randomUUID();
		Clock noon = Clock.fixed(NOON, ZoneOffset.UTC);
		String path = new MailLinks(this.keys, noon).pathTo(id, Duration.ofMinutes(5));
		String[] query = path.substring(path.indexOf('?') + 1).split("[&=]");

		assertThat(path).startsWith("/api/mails/" + id + "?");
		assertThat(new MailLinks(this.keys, noon).allows(id, Long.parseLong(query[1]), query[3], query[5])).isTrue();
		assertThat(new FileLinks(this.keys, noon).allows(id, Long.parseLong(query[1]), query[3], query[5])).isFalse();
	}

	@Test
	void aLinkInANoticeSaysWhoseItIsForFourteenDays() {
		StaffLink link = new StaffLink(UUID.randomUUID(), UUID.randomUUID(), "staj@example.org");
		String token = new StaffLinks(at(NOON)).sign(link, Duration.ofDays(14));

		assertThat(new StaffLinks(at(NOON.plus(Duration.ofDays(13)))).verify(token)).contains(link);
		assertThat(new StaffLinks(at(NOON.plus(Duration.ofDays(14)))).verify(token)).isEmpty();
		assertThat(new StaffLinks(at(NOON)).verify(token.substring(0, token.length() - 3) + "AAA")).isEmpty();
	}

	@Test
	void aCodeFollowsFromItsChallengeAndTheKeysAlone() {
		UUID challenge = UUID.randomUUID();
		OneTimeCodes codes = new OneTimeCodes(this.keys);
		String code = codes.codeOf(challenge);

		assertThat(code).matches("[0-9]{6}");
		assertThat(new OneTimeCodes(this.keys).matches(challenge, code)).isTrue();
		assertThat(codes.matches(challenge, code.equals("000000") ? "000001" : "000000")).isFalse();
		assertThat(IntStream.range(0, 100).mapToObj((each) -> codes.codeOf(UUID.randomUUID())).distinct().count())
			.isGreaterThan(95);
	}

}
