package org.destek.gateway.asset;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Hands files to browsers: hashed names for ever, plain ones to be asked for again. */
@RestController
class AssetController {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final Assets assets;

	AssetController(Assets assets) {
		this.assets = assets;
	}

	@GetMapping(AssetLinks.FOLDER + "{*name}")
	@Nullable ResponseEntity<byte[]> hashed(@PathVariable String name,
			@RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
			ServerWebExchange exchange) {
		return answer(this.assets.named(name.substring(1)).orElseThrow(AssetController::missing), FOR_EVER, encodings,
				exchange);
	}

	@GetMapping("/theme.css")
	@Nullable ResponseEntity<byte[]> theme(@RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
			ServerWebExchange exchange) {
		return answer(this.assets.at("theme.css").orElseThrow(AssetController::missing), CacheControl.noCache(),
				encodings, exchange);
	}

	private static @Nullable ResponseEntity<byte[]> answer(Asset asset, CacheControl cache, String encodings,
			ServerWebExchange exchange) {
		HttpHeaders headers = exchange.getResponse().getHeaders();
		headers.setCacheControl(cache);
		headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		byte[] gzip = asset.gzip();
		boolean compressed = gzip != null && encodings.contains("gzip");
		if (exchange.checkNotModified("\"" + asset.hash() + (compressed ? "-gzip\"" : "\""))) {
			return null;
		}
		headers.setContentType(asset.type());
		if (compressed) {
			headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		return ResponseEntity.ok(compressed ? gzip : asset.bytes());
	}

	private static ResponseStatusException missing() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
