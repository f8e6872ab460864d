package org.destek.journeys.account;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * Spring Authorization Server with one password for everybody. It needs servlets, and so
 * stands in no process of ours.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class AccountServer {

	/** The office knows both, and neither of the others. */
	private static final String[] PEOPLE = { "ag@example.org", "birim.sorumlusu@example.org", "ogrenci@example.org" };

	/** Settings as Spring names them, such as {@code --server.port=…}. */
	public static void main(String[] settings) {
		SpringApplication.run(AccountServer.class, settings);
	}

	@Bean
	UserDetailsService people() {
		InMemoryUserDetailsManager people = new InMemoryUserDetailsManager();
		for (String address : PEOPLE) {
			people.createUser(account(address));
		}
		return people;
	}

	private static UserDetails account(String address) {
		return User.withUsername(address).password("{noop}parola").roles("USER").build();
	}

	@Bean
	OAuth2TokenCustomizer<JwtEncodingContext> address() {
		return (token) -> token.getClaims()
			.claim(StandardClaimNames.EMAIL, token.getPrincipal().getName())
			.claim(StandardClaimNames.EMAIL_VERIFIED, true);
	}

}
