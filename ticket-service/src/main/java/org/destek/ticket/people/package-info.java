/**
 * The people of the office: who they are, which topics are theirs, and what they may see.
 * One rule answers for page, list, search and mail alike. Who they are stands in the
 * office's file; this package reads no file and no table.
 */
@NullMarked
package org.destek.ticket.people;

import org.jspecify.annotations.NullMarked;
