/**
 * What a request can be about, and who answers it: read once, at start, from a file that
 * the office writes. A file with mistakes stops the start with all of them, so that no
 * request is ever about a topic that nobody reads.
 */
@NullMarked
package org.destek.ticket.topic;

import org.jspecify.annotations.NullMarked;
