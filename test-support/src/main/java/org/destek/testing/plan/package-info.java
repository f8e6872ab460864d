/**
 * Shows the services' tests how the database carries out what their jobs ask of it.
 */
@NullMarked
package org.destek.testing.plan;

import org.jspecify.annotations.NullMarked;
