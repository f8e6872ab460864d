package org.destek.gateway.home;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * A notice as the home page says it.
 *
 * @param known whether something is broken; else it is news
 * @param since in words
 */
record NoticeCard(boolean known, String since, String title, String text, @Nullable URI link) {
}
