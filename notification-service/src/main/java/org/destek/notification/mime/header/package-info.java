/**
 * What the headers of a mail say about people and servers: author, recipients, envelope
 * sender, the mails that it answers, and what trusted servers vouch for. Addresses are
 * read leniently, as mail programs write them. Never decides whether anybody is believed.
 */
@NullMarked
package org.destek.notification.mime.header;

import org.jspecify.annotations.NullMarked;
