package org.destek.gateway.asset;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import org.thymeleaf.spring6.SpringWebFluxTemplateEngine;

/**
 * Writes {@code @{/static/app.css}} of a template as {@code /assets/app.<hash>.css}. A
 * name without a file is a mistake of the template and fails its page.
 */
@Component
class AssetLinkBuilder extends AbstractLinkBuilder implements SmartInitializingSingleton {

	static final String FOLDER = "/assets/";

	private final Assets assets;

	private final ISpringWebFluxTemplateEngine engine;

	AssetLinkBuilder(Assets assets, ISpringWebFluxTemplateEngine engine) {
		this.assets = assets;
		this.engine = engine;
		setOrder(0);
	}

	@Override
	public void afterSingletonsInstantiated() {
		((SpringWebFluxTemplateEngine) this.engine).addLinkBuilder(this);
	}

	@Override
	public @Nullable String buildLink(IExpressionContext context, @Nullable String base,
			Map<String, Object> parameters) {
		// Null hands the link to the next builder.
		if (base == null || !base.startsWith("/static/")) {
			return null;
		}
		String path = base.substring("/static/".length());
		return this.assets.at(path)
			.map((asset) -> FOLDER + asset.name())
			.orElseThrow(() -> new IllegalArgumentException("No static file " + path));
	}

}
