package org.destek.notification.template;

/**
 * What a mail says.
 *
 * @param subject the subject line, the ticket's code first; may hold anything that was
 * typed, to be made safe where it becomes a header
 * @param text the body for programs that show no HTML
 * @param html the body, equal in content
 */
public record RenderedMail(String subject, String text, String html) {
}
