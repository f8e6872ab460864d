/**
 * Files that a message names by their receipts: genuine, in time, and nobody else's. The
 * receipts are read here, without asking attachment-service, which signed them.
 */
@NullMarked
package org.destek.ticket.upload;

import org.jspecify.annotations.NullMarked;
