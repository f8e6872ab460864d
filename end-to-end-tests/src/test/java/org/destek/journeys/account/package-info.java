/** An identity provider as a university runs one, in a process of its own. */
package org.destek.journeys.account;
