package org.destek.gateway.asset;

/**
 * A file for browsers that is not in the jar's {@code static} folder but made at start.
 *
 * @param path as templates name it after {@code /static/}, such as {@code theme.css}
 */
public record AssetSource(String path, byte[] bytes) {
}
