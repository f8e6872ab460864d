/**
 * The languages that pages, answers and mails speak, in one list, and texts of the office
 * in each of them. What is said stands in bundles, a file a language.
 */
@NullMarked
package org.destek.foundation.language;

import org.jspecify.annotations.NullMarked;
