package org.destek.notification.inbound.classify;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.destek.links.AddressTokens;
import org.destek.links.LinkKeys;
import org.destek.links.LinkPurpose;
import org.destek.notification.notice.MailProperties;

import static org.assertj.core.api.Assertions.assertThat;

class OwnAddressesTests {

	private static final UUID ID = UUID.fromString("0192f3a4-6c1e-7b2a-9d35-1f0e8a7c4b21");

	@TempDir
	private Path folder;

	@Test
	void tellsReplyAndBounceAddressesApart() {
		AddressTokens tokens = tokens();
		OwnAddresses own = own(tokens, null);
		List<String> reply = List.of("destek+" + tokens.sign(LinkPurpose.REPLY_ADDRESS, ID) + "@example.org");
		List<String> bounce = List.of("destek+b" + tokens.sign(LinkPurpose.BOUNCE_ADDRESS, ID) + "@example.org");
		assertThat(own.replyIds(reply)).containsExactly(ID);
		assertThat(own.bouncedIds(reply)).isEmpty();
		assertThat(own.hasBounceToken(reply)).isFalse();
		assertThat(own.bouncedIds(bounce)).containsExactly(ID);
		assertThat(own.replyIds(bounce)).isEmpty();
	}

	@Test
	void seesThatAMangledTokenWasMeantAsOne() {
		OwnAddresses own = own(tokens(), null);
		assertThat(own.hasReplyToken(List.of("destek+" + "a".repeat(48) + "@example.org"))).isTrue();
		assertThat(own.hasReplyToken(List.of("destek+staj@example.org", "destek@example.org"))).isFalse();
	}

	@Test
	void believesNoTokenWithALetterMore() {
		AddressTokens tokens = tokens();
		String mangled = tokens.sign(LinkPurpose.REPLY_ADDRESS, ID) + "a";
		assertThat(own(tokens, null).replyIds(List.of("destek+" + mangled + "@example.org"))).isEmpty();
		assertThat(own(tokens, null).hasReplyToken(List.of("destek+" + mangled + "@example.org"))).isTrue();
	}

	@Test
	void knowsItsMessageIdsAlsoWithoutSubaddresses() {
		AddressTokens tokens = tokens();
		OwnAddresses own = own(tokens, "yanit@example.org");
		String token = tokens.sign(LinkPurpose.REPLY_ADDRESS, ID);
		assertThat(own.noticeOf("<" + token.toUpperCase(Locale.ROOT) + "@example.org>")).contains(ID);
		assertThat(own.noticeOf("<" + token + "@elsewhere.org>")).isEmpty();
		assertThat(own.noticeOf("<ticket." + ID + ".staff@example.org>")).isEmpty();
		assertThat(own.hasReplyToken(List.of("yanit@example.org"))).isFalse();
	}

	private AddressTokens tokens() {
		return new AddressTokens(LinkKeys.loadOrCreate(this.folder.resolve("links.keys")));
	}

	@Test
	void givesNoTokensWhereTheServerKnowsNoSubaddresses() {
		assertThat(own(tokens(), null).givesReplyTokens()).isTrue();
		assertThat(own(tokens(), "yanit@example.org").givesReplyTokens()).isFalse();
	}

	private static OwnAddresses own(AddressTokens tokens, String replyTo) {
		return new OwnAddresses(tokens, new MailProperties("destek@example.org", "Destek", replyTo, null));
	}

}
