/**
 * Commands that people of the office send by mail, outside of any ticket's conversation:
 * searching, listing, opening a ticket. Hears of mails by {@code inboundmail}, which has
 * decided whose word is believed, and publishes one answer a mail. A command sees and
 * does what its sender may see and do at the desk, never more, and its answer goes to the
 * person's own address alone.
 */
@NullMarked
package org.destek.ticket.deskmail;

import org.jspecify.annotations.NullMarked;
