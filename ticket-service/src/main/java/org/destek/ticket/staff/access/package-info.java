/**
 * Who of the office gets into which ticket: a genuine link, and once a browser a code
 * from its recipient's mailbox. Any number of browsers may be proven for one mailbox at
 * the same time; none closes another. Has codes and new links mailed, to the link's
 * recipient and nobody else. A link alone shows nothing that its mail did not say.
 */
@NullMarked
package org.destek.ticket.staff.access;

import org.jspecify.annotations.NullMarked;
