package org.destek.ticket.event;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.topic.StaffMember;

/**
 * Who of the office is told, never who caused it.
 *
 * @param staff each entry once; perhaps nobody
 * @param deputy who is told instead of one whose mails come back; null when nobody is
 * told, or the topic has none
 */
public record Audience(List<StaffMember> staff, @Nullable StaffMember deputy) {

	/** Nobody of the office. */
	public static final Audience NOBODY = new Audience(List.of(), null);

}
