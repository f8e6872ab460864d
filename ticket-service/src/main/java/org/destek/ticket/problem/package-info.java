/**
 * How this service says no: one shape (RFC 9457), one advice, sentences in Turkish and
 * English. Features throw; only the advice here speaks HTTP. A refusal never repeats what
 * was typed.
 */
@NullMarked
package org.destek.ticket.problem;

import org.jspecify.annotations.NullMarked;
