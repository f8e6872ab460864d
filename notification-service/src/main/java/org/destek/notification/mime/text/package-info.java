/**
 * The texts of a mail, plain or HTML, as lines. Each line keeps what the mail's own form
 * says about it: quoted, signature, history. Never removes a line.
 */
@NullMarked
package org.destek.notification.mime.text;

import org.jspecify.annotations.NullMarked;
