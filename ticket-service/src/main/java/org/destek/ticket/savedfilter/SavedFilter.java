package org.destek.ticket.savedfilter;

/**
 * A list under a name.
 *
 * @param name as its person calls it
 * @param query the parameters of its address
 */
record SavedFilter(String name, String query) {
}
