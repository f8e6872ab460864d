/**
 * Tells staff and requesters by mail what concerns them, once, and keeps trying while the
 * mail server cannot. Follow one mail: intake, notice, delivery, template, smtp.
 */
@NullMarked
package org.destek.notification;

import org.jspecify.annotations.NullMarked;
