package org.destek.links;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.ToLongFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KeyedHashesTests {

	@TempDir
	private Path folder;

	@Test
	void hashesAreTheFirstBytesOfAnHmac() {
		LinkKeys keys = LinkKeys.loadOrCreate(this.folder.resolve("links.keys"));
		KeyedHashes hashes = new KeyedHashes(keys);
		byte[] key = keys.keyFor(keys.activeId(), LinkPurpose.SENT_WORDS).orElseThrow();
		ToLongFunction<byte[]> hash = hashes.under(hashes.activeId()).orElseThrow();
		for (int length : new int[] { 0, 1, 55, 56, 63, 64, 65, 200 }) {
			byte[] text = "ş".repeat(length).getBytes(StandardCharsets.UTF_8);
			assertThat(hash.applyAsLong(text)).isEqualTo(ByteBuffer.wrap(LinkKeys.hmac(key, text)).getLong());
		}
	}

}
