/**
 * Hears what happened to tickets and says who is to be told what. Each handler declares
 * the fields of its event that it reads, and runs in the inbox transaction: an event
 * heard twice plans nothing new. Never sends anything itself.
 */
@NullMarked
package org.destek.notification.intake;

import org.jspecify.annotations.NullMarked;
