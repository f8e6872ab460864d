package org.destek.gateway.backend.desk;

/**
 * A list that somebody saved.
 *
 * @param query the parameters of its address
 */
public record SavedList(String name, String query) {
}
