package org.destek.gateway.site;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.destek.gateway.institution.Institution;

/** The icon in the office's accent, drawn once at start, in the sizes asked for. */
@Component
class SiteIcons {

	/** What a manifest is expected to have. */
	static final List<Integer> SIZES = List.of(192, 512);

	private static final int TOUCH = 180;

	private final Map<Integer, byte[]> bySize;

	SiteIcons(Institution institution) {
		int accent = Integer.parseInt(institution.accent().substring(1), 16);
		this.bySize = Stream.concat(SIZES.stream(), Stream.of(TOUCH))
			.collect(Collectors.toMap(Function.identity(), (size) -> PngIconRenderer.png(size, accent)));
	}

	byte[] touchIcon() {
		return of(TOUCH);
	}

	byte[] of(int size) {
		byte[] icon = this.bySize.get(size);
		if (icon == null) {
			throw new IllegalArgumentException("No icon of %d pixels".formatted(size));
		}
		return icon;
	}

}
