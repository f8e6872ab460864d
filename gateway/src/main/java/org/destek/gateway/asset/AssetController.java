package org.destek.gateway.asset;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands files to browsers: hashed names for ever, plain ones to be asked for again. */
@RestController
class AssetController {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final Assets assets;

	AssetController(Assets assets) {
		this.assets = assets;
	}

	@GetMapping(AssetLinkBuilder.FOLDER + "{*name}")
	Mono<Void> hashed(@PathVariable String name, ServerWebExchange exchange) {
		return write(this.assets.named(name.substring(1)).orElseThrow(AssetController::missing), FOR_EVER, exchange);
	}

	@GetMapping("/theme.css")
	Mono<Void> theme(ServerWebExchange exchange) {
		return write(this.assets.at("theme.css").orElseThrow(AssetController::missing), CacheControl.noCache(),
				exchange);
	}

	private static Mono<Void> write(Asset asset, CacheControl cache, ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		HttpHeaders headers = response.getHeaders();
		headers.setCacheControl(cache);
		headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		byte[] gzip = ContentCoding.takesGzip(exchange.getRequest()) ? asset.gzip() : null;
		if (exchange.checkNotModified("\"" + asset.hash() + ((gzip != null) ? "-gzip\"" : "\""))) {
			return response.setComplete();
		}
		headers.setContentType(asset.type());
		if (gzip != null) {
			headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		return response.writeWith(Mono.just(response.bufferFactory().wrap((gzip != null) ? gzip : asset.bytes())));
	}

	private static ResponseStatusException missing() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
