/**
 * The subject that a request is given when its writer gave none: the first words of its
 * message after the greeting, short enough to be read in a list of mails. Never empty.
 */
@NullMarked
package org.destek.ticket.subject;

import org.jspecify.annotations.NullMarked;
