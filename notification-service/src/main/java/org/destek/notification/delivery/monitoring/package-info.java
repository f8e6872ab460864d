/**
 * What operations see of notices: how many wait, how long, and which promises were kept.
 * Counts rows in the database, and never touches one.
 */
@NullMarked
package org.destek.notification.delivery.monitoring;

import org.jspecify.annotations.NullMarked;
