/**
 * The two languages of this service: which one a reader wants, and the sentences and
 * texts in both. Every text that a person reads comes from here or from the office's own
 * files, never from code.
 */
@NullMarked
package org.destek.ticket.language;

import org.jspecify.annotations.NullMarked;
