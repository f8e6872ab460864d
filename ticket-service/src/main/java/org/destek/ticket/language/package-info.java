/**
 * The sentences of this service in each language. Every text that a person reads comes
 * from here or from the office's own files, never from code.
 */
@NullMarked
package org.destek.ticket.language;

import org.jspecify.annotations.NullMarked;
