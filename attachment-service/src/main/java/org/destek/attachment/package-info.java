/**
 * Receives files that students and staff attach, tells their kind by content, keeps them,
 * hands them out by signed link and lets those expire that no ticket claims. Hears
 * {@code ticket-events}, tells {@code attachment-events}; never asks another service.
 */
@NullMarked
package org.destek.attachment;

import org.jspecify.annotations.NullMarked;
