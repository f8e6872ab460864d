package org.destek.notification.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.destek.notification.notice.content.NoticeContent.Requester;
import org.destek.notification.notice.content.OtherNotice.FormPointer;
import org.destek.notification.notice.content.RequesterNotice.RequestReceived;
import org.destek.notification.notice.content.StaffRequestNotice.NewRequest;
import org.destek.notification.notice.content.TicketReference;

/** Notices for tests, each of an event and a ticket of its own unless said. */
public final class PlannedNotices {

	public static final String CODE = "K7M-3XR-9TQ2";

	private static final Instant SUBMITTED = Instant.parse("2026-11-23T11:05:00Z");

	private PlannedNotices() {
	}

	public static PlannedNotice toRequester(String address) {
		return new PlannedNotice(UUID.randomUUID(), new TicketReference(UUID.randomUUID(), CODE),
				Recipient.requester(address, "tr"), new RequestReceived("Staj Yönetim Sistemi", null, SUBMITTED, null));
	}

	/** What anybody can have sent to an address by writing in its name. */
	static PlannedNotice asked(String address) {
		return new PlannedNotice(UUID.randomUUID(), null, Recipient.stranger(address, "tr"), new FormPointer(address));
	}

	public static PlannedNotice toStaff(String address) {
		return toStaff(address, UUID.randomUUID());
	}

	public static PlannedNotice toStaff(String address, UUID ticketId) {
		return new PlannedNotice(UUID.randomUUID(), new TicketReference(ticketId, CODE),
				Recipient.staff(address, "Mehmet Öztürk", "tr"),
				new NewRequest("Staj Yönetim Sistemi", "Staj başvurum onaylanmış görünmüyor", "Başvurum bekliyor.",
						new Requester("Elif Yıldız", "elif@example.org", Map.of("unit", "Mühendislik Fakültesi")),
						SUBMITTED, List.of(), List.of()));
	}

}
