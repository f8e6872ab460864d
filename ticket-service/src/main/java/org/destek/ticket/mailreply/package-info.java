/**
 * What a reply by mail does once it is believed or released: it joins the conversation,
 * runs the command in it, and its writer is told what became of that. Publishes
 * {@code command-answered.v1} and {@code files-refused.v1}. Never decides whom to
 * believe.
 */
@NullMarked
package org.destek.ticket.mailreply;

import org.jspecify.annotations.NullMarked;
