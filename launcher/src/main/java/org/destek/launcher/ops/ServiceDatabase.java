package org.destek.launcher.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where a service keeps its rows, and who may read them.
 *
 * @param service whose it is, {@code ticket-service}
 * @param url its address for JDBC
 * @param user the role that reads
 */
public record ServiceDatabase(String service, String url, String user, String password) {

	/** As services are told of it: Spring's {@code spring.r2dbc.url}. */
	private static final Pattern R2DBC = Pattern
		.compile("r2dbc(s?):(?:pool:)?postgresql://([^/?@]+)(?:/([A-Za-z0-9_-]*))?(?:\\?(.*))?");

	private static final String WAITS = "connectTimeout=5&socketTimeout=30&ApplicationName=destek-ops";

	/**
	 * The database of a service on a server.
	 * @param service whose it is; its database and role have its name without
	 * {@code -service}
	 * @param server the address of any database on that server, as services are told of
	 * it
	 * @param environment user and password, where they are not the role's own
	 */
	static ServiceDatabase onServer(String service, String server, Map<String, String> environment) {
		return of(service, server, nameOf(service), environment);
	}

	/** The database at exactly that address. */
	static ServiceDatabase at(String service, String address, Map<String, String> environment) {
		return of(service, address, Objects.requireNonNullElse(matcher(address).group(3), nameOf(service)),
				environment);
	}

	private static ServiceDatabase of(String service, String address, String name, Map<String, String> environment) {
		Matcher parts = matcher(address);
		String options = Stream
			.of(parts.group(1).isEmpty() ? "" : "sslmode=verify-full", sslOptions(parts.group(4)), WAITS)
			.filter((option) -> !option.isEmpty())
			.collect(Collectors.joining("&"));
		return new ServiceDatabase(service, "jdbc:postgresql://" + parts.group(2) + "/" + name + "?" + options,
				environment.getOrDefault("SPRING_R2DBC_USERNAME", name),
				environment.getOrDefault("SPRING_R2DBC_PASSWORD", passwordFile(service, environment)));
	}

	/** Opens a connection; says which database it is that does not answer. */
	public Connection connect() {
		Properties login = new Properties();
		login.setProperty("user", this.user);
		login.setProperty("password", this.password);
		try {
			return DriverManager.getConnection(this.url, login);
		}
		catch (SQLException ex) {
			throw OpsException.of("The database of " + this.service + " cannot be read", ex);
		}
	}

	private static Matcher matcher(String address) {
		Matcher parts = R2DBC.matcher(address);
		if (!parts.matches()) {
			throw new OpsException("A database's address looks like r2dbc:postgresql://host:port/name, not '"
					+ address.replaceFirst("//[^/]*@", "//…@") + "'.");
		}
		return parts;
	}

	/** {@code sslMode=require} of R2DBC is {@code sslmode=require} of JDBC. */
	private static String sslOptions(@Nullable String options) {
		return Stream.of((options != null) ? options.split("&") : new String[0])
			.filter((option) -> option.startsWith("ssl") && option.contains("="))
			.map((option) -> option.substring(0, option.indexOf('=')).toLowerCase(Locale.ROOT)
					+ option.substring(option.indexOf('=')))
			.collect(Collectors.joining("&"));
	}

	private static String nameOf(String service) {
		return service.replaceFirst("-service$", "");
	}

	/** As containers see it: a folder a service, a file a setting. */
	private static String passwordFile(String service, Map<String, String> environment) {
		Path file = Path.of(environment.getOrDefault("DESTEK_SECRETS", "/run/secrets"))
			.resolve(nameOf(service))
			.resolve("spring.r2dbc.password");
		try {
			return Files.isReadable(file) ? Files.readString(file).strip() : "";
		}
		catch (IOException ex) {
			throw OpsException.of("The password in " + file + " cannot be read", ex);
		}
	}

}
