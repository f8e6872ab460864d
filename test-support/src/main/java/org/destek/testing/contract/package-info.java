/**
 * What events are held to, for services' tests alone: the schemas of event-contracts,
 * read strictly.
 */
@NullMarked
package org.destek.testing.contract;

import org.jspecify.annotations.NullMarked;
