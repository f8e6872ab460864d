/**
 * The port to the mail server: a mail as it leaves, what came of handing it over, and
 * what is known of the server from that. The adapter is smtp. Nothing here knows of
 * notices.
 */
@NullMarked
package org.destek.notification.delivery.transport;

import org.jspecify.annotations.NullMarked;
