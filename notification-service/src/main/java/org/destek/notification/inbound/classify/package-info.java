/**
 * Says what a mail is: a reply to a notice, a new request, a bounce, a complaint, a
 * program's, or doubtful; and reads what its writer newly wrote. Addresses and
 * Message-IDs of ours count only with a good token. Never decides who is believed.
 */
@NullMarked
package org.destek.notification.inbound.classify;

import org.jspecify.annotations.NullMarked;
