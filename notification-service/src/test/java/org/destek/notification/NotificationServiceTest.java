package org.destek.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** The whole service on real servers, with a quick pace; closed after its class. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = { "destek.delivery.poll=100ms",
		"destek.delivery.first-retry=300ms", "destek.delivery.longest-pause=300ms" })
public @interface NotificationServiceTest {

}
