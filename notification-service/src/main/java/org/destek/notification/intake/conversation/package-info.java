/**
 * Events about what was written: answers, replies, notes, commands, refused files, and
 * replies that are held or quarantined. Plans notices to those who have to know or to
 * decide.
 */
@NullMarked
package org.destek.notification.intake.conversation;

import org.jspecify.annotations.NullMarked;
