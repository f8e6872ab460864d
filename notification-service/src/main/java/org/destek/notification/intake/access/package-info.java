/**
 * Events about links, codes and addresses: plans the mails by which a requester or a
 * member of staff gets to a ticket. Never holds a code: it is computed when its mail is
 * made.
 */
@NullMarked
package org.destek.notification.intake.access;

import org.jspecify.annotations.NullMarked;
