/**
 * Tests of the package of the same name.
 */
@NullMarked
package org.destek.ticket.mailreply;

import org.jspecify.annotations.NullMarked;
