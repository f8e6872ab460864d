/** What tests do to a database between each other. Knows no table by name. */
@NullMarked
package org.destek.testing.database;

import org.jspecify.annotations.NullMarked;
