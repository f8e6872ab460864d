/**
 * One line in the log for each answer, with its ticket and a trace that begins here.
 * Never writes an address, a query, a token or anything else that opens a ticket.
 */
@NullMarked
package org.destek.gateway.accesslog;

import org.jspecify.annotations.NullMarked;
