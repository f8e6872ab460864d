package org.destek.notification.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.notification.mime.MailFile;

import static org.assertj.core.api.Assertions.assertThat;

/** Invitations, reactions and subjects without a text. */
class CalendarAndSmileyTests {

	private static final String CUSTOM_ZONE = """
			BEGIN:VTIMEZONE
			TZID:Bizim saat
			BEGIN:STANDARD
			DTSTART:16011028T040000
			RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
			TZOFFSETFROM:+0200
			TZOFFSETTO:+0100
			END:STANDARD
			BEGIN:DAYLIGHT
			DTSTART:16010325T030000
			RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
			TZOFFSETFROM:+0100
			TZOFFSETTO:+0200
			END:DAYLIGHT
			END:VTIMEZONE
			""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "DTSTART:20261202T100000Z | 2 Aralık 2026 Çarşamba, 13.00",
			"DTSTART;TZID=Europe/Istanbul:20261202T100000 | 2 Aralık 2026 Çarşamba, 10.00",
			"DTSTART;TZID=Turkey Standard Time:20261202T100000 | 2 Aralık 2026 Çarşamba, 10.00",
			"DTSTART;TZID=\"W. Europe Standard Time\":20260702T100000 | 2 Temmuz 2026 Perşembe, 11.00",
			"DTSTART;TZID=/mozilla.org/20070129_1/Europe/London:20261202T100000 | 2 Aralık 2026 Çarşamba, 13.00",
			"DTSTART;TZID=Bizim saat:20260702T100000 | 2 Temmuz 2026 Perşembe, 11.00",
			"DTSTART;TZID=Bizim saat:20261202T100000 | 2 Aralık 2026 Çarşamba, 12.00",
			"DTSTART;TZID=Nerede:20261202T100000 | 2 Aralık 2026 Çarşamba, 10.00",
			"DTSTART:20261202T100000 | 2 Aralık 2026 Çarşamba, 10.00",
			"DTSTART;VALUE=DATE:20261202 | 2 Aralık 2026 Çarşamba" })
	void timesAreThoseOfPeopleHere(String start, String expected) {
		assertThat(invited("tr", CUSTOM_ZONE + "BEGIN:VEVENT\n" + start + "\nSUMMARY:Sınav\nEND:VEVENT\n"))
			.isEqualTo("Davet: Sınav\nTarih: " + expected);
	}

	@Test
	void titlePlaceAndOrganizerAreSaidInTheMailsLanguage() {
		String event = """
				BEGIN:VEVENT
				DTSTART:20261202T100000Z
				DTEND:20261202T113000Z
				RRULE:FREQ=WEEKLY
				SUMMARY:Staj görüş
				 mesi\\, ikinci
				LOCATION:Oda 3\\nB Blok
				ORGANIZER;CN="Yılmaz: Ayşe":mailto:ayse@b.org
				BEGIN:VALARM
				SUMMARY:Çalar
				END:VALARM
				END:VEVENT
				""";
		assertThat(invited("tr", event)).isEqualTo("""
				Davet: Staj görüşmesi, ikinci
				Tarih: 2 Aralık 2026 Çarşamba, 13.00–14.30 (yinelenir)
				Yer: Oda 3 B Blok
				Düzenleyen: Yılmaz: Ayşe""");
		assertThat(invited("en", event)).startsWith("Invitation: Staj")
			.contains("Wednesday 2 December 2026, 13:00–14:30 (repeats)");
	}

	@Test
	void whatIsWrittenBesideAnInvitationStandsAboveIt() {
		ReceivedMail mail = ReadMails.read("""
				From: a@b.org
				Auto-Submitted: auto-generated
				Content-Type: multipart/alternative; boundary=x""", """
				--x
				Content-Type: text/plain; charset=utf-8

				Bekliyoruz.
				--x
				Content-Type: text/calendar; charset=utf-8; method=REQUEST

				BEGIN:VCALENDAR
				METHOD:REQUEST
				BEGIN:VEVENT
				DTSTART;VALUE=DATE:20261202
				DTEND;VALUE=DATE:20261205
				SUMMARY:Hazırlık
				END:VEVENT
				END:VCALENDAR
				--x--
				""");
		assertThat(mail.text())
			.isEqualTo("Bekliyoruz.\n\nDavet: Hazırlık\nTarih: 2 Aralık 2026 Çarşamba – 4 Aralık 2026 Cuma");
		assertThat(mail.nature()).isEqualTo(MailNature.PERSONAL);
		assertThat(mail.files()).isEmpty();
	}

	@Test
	void aCalendarWithoutAnEventIsAFile() {
		ReceivedMail mail = ReadMails.read("From: a@b.org\nContent-Type: text/calendar; name=a.ics",
				"BEGIN:VCALENDAR\nEND:VCALENDAR");
		assertThat(mail.files()).extracting(MailFile::name).containsExactly("a.ics");
	}

	@Test
	void aReactionIsNoMessage() {
		ReceivedMail mail = ReadMails.read("""
				From: a@b.org
				Content-Type: multipart/alternative; boundary=x""", """
				--x
				Content-Type: text/plain; charset=utf-8

				👍
				--x
				Content-Type: text/vnd.google.email-reaction+json; charset=utf-8

				{"emoji": "👍", "version": 1}
				--x--
				""");
		assertThat(mail.nature()).isEqualTo(MailNature.REACTION);
		assertThat(mail.files()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Ayşe Yılmaz reacted to your message:,REACTION", "'Ayşe Yılmaz, iletinize tepki verdi:',REACTION",
			"She reacted to your message: what now?,PERSONAL" })
	void outlooksReactionIsOneWhenItIsAllThatIsSaid(String text, MailNature nature) {
		assertThat(ReadMails.read("From: a@b.org\nContent-Type: text/plain; charset=utf-8", "👍\r\n" + text).nature())
			.isEqualTo(nature);
	}

	@ParameterizedTest
	@CsvSource({ "Evet onaylıyorum,Evet onaylıyorum", "Re: Evet,Evet", "Ynt: Re: Tamam,Tamam",
			"'Ynt: [K7M-3XR-9TQ2] Staj belgem',''", "'Fwd: Duyuru',''", "RE[2]: Olur,Olur" })
	void aSubjectAloneIsWhatWasWritten(String subject, String text) {
		assertThat(ReadMails.read("From: a@b.org\nSubject: " + subject, "").text()).isEqualTo(text);
	}

	private static String invited(String language, String event) {
		return ReadMails
			.read("From: a@b.org\nContent-Language: " + language + "\nContent-Type: text/calendar; charset=utf-8",
					"BEGIN:VCALENDAR\nMETHOD:REQUEST\n" + event + "END:VCALENDAR\n")
			.text();
	}

}
