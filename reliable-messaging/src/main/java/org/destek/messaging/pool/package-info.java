/**
 * Keeps the pool of database connections honest at a low price: a connection that has
 * been idle is asked whether it still works before anybody gets it, one that was in use a
 * moment ago is not. Never opens a connection itself.
 */
@NullMarked
package org.destek.messaging.pool;

import org.jspecify.annotations.NullMarked;
