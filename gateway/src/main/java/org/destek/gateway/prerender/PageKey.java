package org.destek.gateway.prerender;

import java.util.List;
import java.util.Locale;

/**
 * What a kept page depends on.
 *
 * @param view its template
 * @param path the address that it was asked for, which its links name
 * @param inputs all else that may change, compared by value
 */
public record PageKey(String view, String path, Locale language, List<Object> inputs) {
}
