/**
 * Who of the office has to do with a ticket, who is told of what happens to it, and whom
 * somebody means. Reads the topics alone; changes nothing and publishes nothing.
 */
@NullMarked
package org.destek.ticket.staffing;

import org.jspecify.annotations.NullMarked;
