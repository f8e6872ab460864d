/**
 * What notices say, by reader: staff, the requester, anybody else. A content is kept as
 * JSON with its notice, and what people typed is kept without identity numbers. Each kind
 * has one content and one pair of templates.
 */
@NullMarked
package org.destek.notification.notice.content;

import org.jspecify.annotations.NullMarked;
