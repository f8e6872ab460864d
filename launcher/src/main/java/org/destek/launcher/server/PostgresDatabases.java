package org.destek.launcher.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the administrator asks of a running PostgreSQL server.
 *
 * @param url where its database {@code postgres} is
 */
record PostgresDatabases(String url) {

	/** Makes a role and a database of that name, owned by it, where they are missing. */
	void create(String name) {
		if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
			throw new IllegalArgumentException("Not a plain database name: " + name);
		}
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			if (isMissing(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
				statement.execute("create role " + name + " login");
			}
			if (isMissing(statement, "select 1 from pg_database where datname = '" + name + "'")) {
				statement.execute("create database " + name + " owner " + name);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Database " + name + " was not made", ex);
		}
	}

	/** The value of a server setting as the running server says it. */
	String setting(String name) {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("show " + name)) {
			row.next();
			return row.getString(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Setting " + name + " cannot be read", ex);
		}
	}

	private static boolean isMissing(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			return !rows.next();
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url + "?connectTimeout=5&socketTimeout=30", "postgres", "");
	}

}
