/// What each calendar of others comes to: courses with their offerings, and what could not be used.
enum RealCalendars {
    static let expected: [String: [String]] = [
        "icalendar-rs__example_write": [
            "601b183b-75fe-4773-8b66-c263900f8167 | My Birthday | 1x",
            "  2016-03-15 00:00 - 2016-03-16 00:00",
            "skip 5: notPublic",
            "skip 29: noTitle",
        ],
        "icalendar-rs__fixtures_empty": [
            "note 1: noID",
            "skip 1: noStart",
        ],
        "icalendar-rs__fixtures_icalendar-rb-bad-utf8_bad_wrapping": [
            "6e7d7fe5-6735-4cdd-bfe4-761dfcecd7a7 | UTF-8 multi-octet sequence test | 1x",
            "  2020-09-02 00:00 - 2020-09-03 00:00",
        ],
        "icalendar-rs__fixtures_icalendar-rb_custom_component": [
            "20151203T101…9@intranet.idainfront.se | Kaffepaus | 1x | Grimsell testkalender",
            "  2015-12-03 10:00 - 2015-12-03 10:15",
            "3cb4df4b-eb1…4b1-3@jira.idainfront.se | iipax - Callisto-6 | 1x | Grimsell testkalender",
            "  2013-01-15 17:08 - 2013-02-04 17:08",
            "3cb4df4b-eb1…4b1-5@jira.idainfront.se | iipax - Bulbasaur | 1x | Grimsell testkalender",
            "  2013-02-19 08:00 - 2013-03-19 09:59",
            "3cb4df4b-eb1…4b1-7@jira.idainfront.se | iipax - Ivysaur | 1x | Grimsell testkalender",
            "  2013-03-26 10:59 - 2013-04-19 10:59",
        ],
        "icalendar-rs__fixtures_icalendar-rb_event": [
            "skip 1: notPublic"
        ],
        "icalendar-rs__fixtures_icalendar-rb_nondefault_values": [
            "foobar | DigiWorld 2006 | 1x | Test Long Description | url",
            "  2006-12-15 00:00 - 2006-12-16 00:00",
        ],
        "icalendar-rs__fixtures_icalendar-rb_nonstandard": [
            "skip 4: notPublic"
        ],
        "icalendar-rs__fixtures_icalendar-rb_recurrence": [
            "skip 5: notPublic"
        ],
        "icalendar-rs__fixtures_icalendar-rb_single_event": [
            "skip 5: notPublic"
        ],
        "icalendar-rs__fixtures_icalendar-rb_single_event_bad_dtstart": [
            "skip 5: notPublic"
        ],
        "icalendar-rs__fixtures_icalendar-rb_single_event_bad_line": [
            #"note 20: syntax(detail: "X-NO-VALUE")"#,
            "skip 5: notPublic",
        ],
        "icalendar-rs__fixtures_icalendar-rb_single_event_bad_organizer": [
            "skip 5: notPublic"
        ],
        "icalendar-rs__fixtures_icalendar-rb_single_event_organizer_parsed": [
            "skip 5: notPublic"
        ],
        "icalendar-rs__fixtures_icalendar-rb_timezone": [
            "9B9CB907-F25F-4D27-B6F3-6DE3A3397BC2 | Eastern Event | 1x",
            "  2012-03-24 00:00 - 2012-03-24 04:00 | Baltimore",
        ],
        "icalendar-rs__fixtures_icalendar-rb_two_date_time_events": [
            "7C4A5440-ABA5-4B32-A69D-AFD243B39FE1 | 9am | 1x | TMP",
            "  2014-07-14 15:00 - 2014-07-14 16:00",
            "A50FA12F-BCA9-4822-A61D-E86EB7440A16 | All Day | 1x | TMP",
            "  2014-07-14 00:00 - 2014-07-15 00:00",
        ],
        "icalendar-rs__fixtures_icalendar-rb_two_day_events": [
            "A50FA12F-BCA9-4822-A61D-E86EB7440A16 | Monday | 1x | TMP",
            "  2014-07-14 00:00 - 2014-07-15 00:00",
            "7C4A5440-ABA5-4B32-A69D-AFD243B39FE1 | Sunday | 1x | TMP",
            "  2014-07-13 00:00 - 2014-07-14 00:00",
        ],
        "icalendar-rs__fixtures_icalendar-rb_two_events": [
            "skip 1: notPublic",
            "skip 17: notPublic",
        ],
        "icalendar-rs__fixtures_icalendar-rb_two_time_events": [
            "7C4A5440-ABA5-4B32-A69D-AFD243B39FE1 | 9am | 1x | TMP",
            "  2014-07-14 15:00 - 2014-07-14 16:00",
            "A50FA12F-BCA9-4822-A61D-E86EB7440A16 | 9:01-9:59 | 1x | TMP",
            "  2014-07-14 15:01 - 2014-07-14 15:59",
        ],
        "icalendar-rs__fixtures_icalendar-rb_tzid_search": [
            "23D50AF6-23D4-4CB5-85C6-4826F3F19999 | Recurring on Wed | 576x",
            "  23D50AF6-23D…3F19999@2018-01-04T16:00 | 2018-01-04 16:00 - 2018-01-04 19:00",
            "  23D50AF6-23D…3F19999@2018-01-11T16:00 | 2018-01-11 16:00 - 2018-01-11 19:00",
            "  23D50AF6-23D…3F19999@2029-01-11T16:00 | 2029-01-11 16:00 - 2029-01-11 19:00",
            "note 24: endlessRecurrence(until: 2029-01-11)",
        ],
        "khal__cal_d": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 1x",
            "  2014-04-09 00:00 - 2014-04-10 00:00",
        ],
        "khal__cal_dt_two_tz": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 1x",
            "  2014-04-09 09:30 - 2014-04-09 16:30",
        ],
        "khal__cal_lots_of_timezones": [
            "abcde | An Event | 12x",
            "  abcde@2014-04-09T09:30 | 2014-04-09 09:30 - 2014-04-09 16:30",
            "  abcde@2014-07-07T07:00 | 2014-04-09 09:30 - 2014-04-09 16:30",
            "  abcde@2014-09-09T09:30 | 2014-09-09 09:30 - 2014-09-09 16:30",
        ],
        "khal__cal_no_dst": [
            "event_no_dst | An Event | 1x",
            "  2014-04-09 16:30 - 2014-04-09 17:30",
        ],
        "khal__event_d": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 1x",
            "  2014-04-09 00:00 - 2014-04-10 00:00",
        ],
        "khal__event_d_15": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 1x",
            "  2015-04-09 00:00 - 2015-04-10 00:00",
        ],
        "khal__event_d_long": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | Another Event | 1x",
            "  2014-04-09 00:00 - 2014-04-12 00:00",
        ],
        "khal__event_d_no_value": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | Another Event | 1x",
            "  2014-04-09 00:00 - 2014-04-10 00:00",
        ],
        "khal__event_d_rdate": [
            "d_rdate | this events … on four subsequent days | 4x",
            "  d_rdate@2015-08-12 | 2015-08-12 00:00 - 2015-08-13 00:00",
            "  d_rdate@2015-08-13 | 2015-08-13 00:00 - 2015-08-14 00:00",
            "  d_rdate@2015-08-14 | 2015-08-14 00:00 - 2015-08-15 00:00",
            "  d_rdate@2015-08-15 | 2015-08-15 00:00 - 2015-08-16 00:00",
        ],
        "khal__event_d_rr": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | Another Event | 10x",
            "  V042MJ8B3SJN…FMHJE8Z3VZWOU@2014-04-09 | 2014-04-09 00:00 - 2014-04-10 00:00",
            "  V042MJ8B3SJN…FMHJE8Z3VZWOU@2014-04-10 | 2014-04-10 00:00 - 2014-04-11 00:00",
            "  V042MJ8B3SJN…FMHJE8Z3VZWOU@2014-04-18 | 2014-04-18 00:00 - 2014-04-19 00:00",
        ],
        "khal__event_d_same_start_end": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | Another Event | 1x",
            "  2014-04-09 00:00 - 2014-04-10 00:00",
        ],
        "khal__event_dt_description": [
            "floating_with_description_and_parameter | An Event | 1x",
            "  2023-04-09 09:30 - 2023-04-09 10:30",
        ],
        "khal__event_dt_duration": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 1x",
            "  2014-04-09 09:30 - 2014-04-09 10:30",
        ],
        "khal__event_dt_floating": [
            "floating1234567890 | An Event | 1x",
            "  2014-04-09 09:30 - 2014-04-09 10:30",
        ],
        "khal__event_dt_local_missing_tz": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 1x",
            "  2014-04-09 09:30 - 2014-04-09 10:30",
            #"note 6: unknownTimeZone("FOO")"#,
        ],
        "khal__event_dt_london": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 1x",
            "  2014-04-09 15:00 - 2014-04-09 20:00",
        ],
        "khal__event_dt_long": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 1x",
            "  2014-04-09 09:30 - 2014-04-12 10:30",
        ],
        "khal__event_dt_mixed_awareness": [
            "http://wiki.….de/Termin:Junghackertag | Termin:Junghackertag | 1x | url",
            "  2015-05-30 12:00 - 2015-05-30 18:00",
            "S9HZETRQne | An event wit… tz-aware/tz-naive dates | 1x",
            "  2015-06-02 14:00 - 2015-06-02 16:00",
        ],
        "khal__event_dt_multi_recuid_no_master": [
            "abe304dc-f7b1-4f2b-997d-5c8bcfaa7e0b | Arbeit | 2x",
            "  abe304dc-f7b…faa7e0b@2014-07-14T05:30 | 2014-06-30 07:30 - 2014-06-30 12:00",
            "  abe304dc-f7b…faa7e0b@2014-07-07T05:30 | 2014-07-07 08:30 - 2014-07-07 12:00",
        ],
        "khal__event_dt_multi_uid": [
            "abc | Test original | 1x",
            "  2017-12-28 19:00 - 2017-12-28 20:00",
            "def | Test next | 1x",
            "  2018-01-04 22:00 - 2018-01-04 23:00",
            #"skip 18: duplicateID("def")"#,
        ],
        "khal__event_dt_no_end": [
            "nodtend | Test | 1x",
            "  2016-01-16 08:00 - 2016-01-16 09:00",
        ],
        "khal__event_dt_partstat": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 1x",
            "  2014-04-09 09:30 - 2014-04-09 10:30",
        ],
        "khal__event_dt_rd": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 2x",
            "  V042MJ8B3SJN…Z3VZWOU@2014-04-09T09:30 | 2014-04-09 09:30 - 2014-04-09 10:30",
            "  V042MJ8B3SJN…Z3VZWOU@2014-04-10T09:30 | 2014-04-10 09:30 - 2014-04-10 10:30",
        ],
        "khal__event_dt_recuid_no_master": [
            "406336 | Infrastructure Planning | 1x",
            "  406336@2017-03-29T16:00 | 2017-03-29 16:00 - 2017-03-29 16:25",
        ],
        "khal__event_dt_rr": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 10x",
            "  V042MJ8B3SJN…Z3VZWOU@2014-04-09T09:30 | 2014-04-09 09:30 - 2014-04-09 10:30",
            "  V042MJ8B3SJN…Z3VZWOU@2014-04-10T09:30 | 2014-04-10 09:30 - 2014-04-10 10:30",
            "  V042MJ8B3SJN…Z3VZWOU@2014-04-18T09:30 | 2014-04-18 09:30 - 2014-04-18 10:30",
        ],
        "khal__event_dt_rrule_invalid_until": [
            "invalidRRULEUNTIL | This event i…ill be supported by khal | 3x",
            "  invalidRRULEUNTIL@2007-12-01 | 2007-12-01 00:00 - 2007-12-02 00:00",
            "  invalidRRULEUNTIL@2008-01-01 | 2008-01-01 00:00 - 2008-01-02 00:00",
            "  invalidRRULEUNTIL@2008-02-01 | 2008-02-01 00:00 - 2008-02-02 00:00",
        ],
        "khal__event_dt_rrule_invalid_until2": [
            "invalidRRULEUNTIL2 | This event i…ill be supported by khal | 35x",
            "  invalidRRULEUNTIL2@2014-04-09T09:30 | 2014-04-09 09:30 - 2014-04-09 10:30",
            "  invalidRRULEUNTIL2@2014-04-16T09:30 | 2014-04-16 09:30 - 2014-04-16 10:30",
            "  invalidRRULEUNTIL2@2014-12-03T09:30 | 2014-12-03 09:30 - 2014-12-03 10:30",
        ],
        "khal__event_dt_rrule_until_before_start": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOV | Stop recurring before we start | 1x",
            "  V042MJ8B3SJN…Z3VZWOV@1980-11-09T19:30 | 1980-11-09 19:30 - 1980-11-09 20:30",
            #"note 5: invalidRecurrence("FREQ=DAILY;UNTIL=19701119T203000Z")"#,
        ],
        "khal__event_dt_simple": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 1x",
            "  2014-04-09 09:30 - 2014-04-09 10:30",
        ],
        "khal__event_dt_simple_inkl_vtimezone": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 1x",
            "  2014-04-09 09:30 - 2014-04-09 10:30",
        ],
        "khal__event_dt_simple_nocat": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | A not so simple Event | 1x",
            "  2014-04-09 09:30 - 2014-04-09 10:30 | anywhere",
        ],
        "khal__event_dt_simple_updated": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | A not so simple Event | 1x | meeting",
            "  2014-04-09 09:30 - 2014-04-09 10:30 | anywhere",
        ],
        "khal__event_dt_simple_zulu": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 1x",
            "  2014-04-09 11:30 - 2014-04-09 12:30",
        ],
        "khal__event_dt_status_confirmed": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 1x",
            "  2014-04-09 09:30 - 2014-04-09 10:30",
        ],
        "khal__event_dt_two_rd": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 4x",
            "  V042MJ8B3SJN…Z3VZWOU@2014-04-09T09:30 | 2014-04-09 09:30 - 2014-04-09 10:30",
            "  V042MJ8B3SJN…Z3VZWOU@2014-04-10T09:30 | 2014-04-10 09:30 - 2014-04-10 10:30",
            "  V042MJ8B3SJN…Z3VZWOU@2014-04-11T09:30 | 2014-04-11 09:30 - 2014-04-11 10:30",
            "  V042MJ8B3SJN…Z3VZWOU@2014-04-12T09:30 | 2014-04-12 09:30 - 2014-04-12 10:30",
        ],
        "khal__event_dt_two_tz": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 1x",
            "  2014-04-09 09:30 - 2014-04-09 16:30",
        ],
        "khal__event_dt_url": [
            "V042MJ8B3SJNFXQOJL6P53OFMHJE8Z3VZWOU | An Event | 1x | url",
            "  2014-04-09 09:30 - 2014-04-09 10:30",
        ],
        "khal__event_dtr_exdatez": [
            "event_dtr_exdatez | event_dtr_exdatez | 3x",
            "  event_dtr_exdatez@2014-06-30T07:30 | 2014-06-30 07:30 - 2014-06-30 12:01",
            "  event_dtr_exdatez@2014-07-07T07:30 | 2014-07-07 07:30 - 2014-07-07 12:01",
            "  event_dtr_exdatez@2014-07-14T07:30 | 2014-07-14 07:30 - 2014-07-14 12:01",
        ],
        "khal__event_dtr_no_tz_exdatez": [
            "5624b646-ba12-4dbd-ba9f-8d66319b0776 | Conf Call | 5x",
            "  5624b646-ba1…19b0776@2012-04-03T10:00 | 2012-04-03 10:00 - 2012-04-03 10:30",
            "  5624b646-ba1…19b0776@2012-05-03T10:00 | 2012-05-03 10:00 - 2012-05-03 10:30",
            "  5624b646-ba1…19b0776@2012-07-03T10:00 | 2012-07-03 10:00 - 2012-07-03 10:30",
            "  5624b646-ba1…19b0776@2012-08-03T10:00 | 2012-08-03 10:00 - 2012-08-03 10:30",
            "  5624b646-ba1…19b0776@2012-09-03T10:00 | 2012-09-03 10:00 - 2012-09-03 10:30",
            #"note 8: unknownTimeZone("LOLOLOL")"#,
        ],
        "khal__event_dtr_notz_untilz": [
            "273A4F5B7 | Storage Meeting | 7x",
            "  273A4F5B7@2012-07-26T13:00 | 2012-07-26 13:00 - 2012-07-26 14:00",
            "  273A4F5B7@2012-08-09T13:00 | 2012-08-09 13:00 - 2012-08-09 14:00",
            "  273A4F5B7@2012-10-18T13:00 | 2012-10-18 13:00 - 2012-10-18 14:00",
            #"note 8: unknownTimeZone("GMT-05.00/-04.00")"#,
        ],
        "khal__event_invalid_exdate": [
            "00D6A925-90F7-4663-AE13-E8BD1655EF77 | Soccer | 3x",
            "  00D6A925-90F…655EF77@2011-11-12T21:50 | 2011-11-12 21:50 - 2011-11-12 23:00",
            "  00D6A925-90F…655EF77@2011-11-19T21:50 | 2011-11-19 21:50 - 2011-11-19 23:00",
            "  00D6A925-90F…655EF77@2011-12-03T21:50 | 2011-12-03 21:50 - 2011-12-03 23:00",
        ],
        "khal__event_no_dst": [
            "event_no_dst | An Event | 1x",
            "  2014-04-09 16:30 - 2014-04-09 17:30",
        ],
        "khal__event_r_past": [
            #"skip 4: unlikelyTime(start: "1965-04-23 00:00", end: "1965-04-24 00:00")"#
        ],
        "khal__event_rdate_no_value": [
            "rdatenovalue | An event with rdates which have no VALUE | 27x",
            "  rdatenovalue@2015-08-31T11:30 | 2015-08-31 11:30 - 2015-08-31 12:30 | Mumble channel",
            "  rdatenovalue@2015-09-14T11:30 | 2015-09-14 11:30 - 2015-09-14 12:30 | Mumble channel",
            "  rdatenovalue@2016-12-26T11:30 | 2016-12-26 11:30 - 2016-12-26 12:30 | Mumble channel",
        ],
        "khal__event_rrule_no_occurence": [
            "OW1M4APLKA2WTEOJLIGRHVSEHJHDZLLVXI2N | This event will never happen | 1x",
            "  OW1M4APLKA2W…LLVXI2N@2021-01-01T10:30 | 2021-01-01 10:30 - 2021-01-01 10:45",
            #"note 4: invalidRecurrence("FREQ=WEEKLY;UNTIL=20210104T090000Z;BYDAY=TU")"#,
        ],
        "khal__event_rrule_recuid": [
            "event_rrule_recurrence_id | Arbeit | 6x",
            "  event_rrule_…ence_id@2014-06-30T07:00 | 2014-06-30 07:00 - 2014-06-30 12:00",
            "  event_rrule_…ence_id@2014-07-07T07:00 | 2014-07-07 09:00 - 2014-07-07 14:00",
            "  event_rrule_…ence_id@2014-07-14T07:00 | 2014-07-14 07:00 - 2014-07-14 12:00",
            "  event_rrule_…ence_id@2014-07-21T07:00 | 2014-07-21 07:00 - 2014-07-21 12:00",
            "  event_rrule_…ence_id@2014-07-28T07:00 | 2014-07-28 07:00 - 2014-07-28 12:00",
            "  event_rrule_…ence_id@2014-08-04T07:00 | 2014-08-04 07:00 - 2014-08-04 12:00",
        ],
        "khal__event_rrule_recuid_cancelled": [
            "event_rrule_recurrence_id | Arbeit | 6x",
            "  event_rrule_…ence_id@2014-06-30T07:00 | 2014-06-30 07:00 - 2014-06-30 12:00",
            "  event_rrule_…ence_id@2014-07-07T07:00 | 2014-07-07 09:00 - 2014-07-07 14:00",
            "  event_rrule_…ence_id@2014-07-14T07:00 | 2014-07-14 07:00 - 2014-07-14 12:00 | cancelled",
            "  event_rrule_…ence_id@2014-07-21T07:00 | 2014-07-21 07:00 - 2014-07-21 12:00",
            "  event_rrule_…ence_id@2014-07-28T07:00 | 2014-07-28 07:00 - 2014-07-28 12:00",
            "  event_rrule_…ence_id@2014-08-04T07:00 | 2014-08-04 07:00 - 2014-08-04 12:00",
        ],
        "khal__event_rrule_recuid_invalid_tzid": [
            "event_rrule_recurrence_id | Arbeit | 6x",
            "  event_rrule_…ence_id@2014-06-30T07:00 | 2014-06-30 07:00 - 2014-06-30 12:00",
            "  event_rrule_…ence_id@2014-07-07T07:00 | 2014-07-07 09:00 - 2014-07-07 14:00",
            "  event_rrule_…ence_id@2014-07-14T07:00 | 2014-07-14 07:00 - 2014-07-14 12:00",
            "  event_rrule_…ence_id@2014-07-21T07:00 | 2014-07-21 07:00 - 2014-07-21 12:00",
            "  event_rrule_…ence_id@2014-07-28T07:00 | 2014-07-28 07:00 - 2014-07-28 12:00",
            "  event_rrule_…ence_id@2014-08-04T07:00 | 2014-08-04 07:00 - 2014-08-04 12:00",
            #"note 14: unknownTimeZone("foo")"#,
        ],
        "khal__event_rrule_recuid_update": [
            "event_rrule_recurrence_id | ArbeitXXX | 5x",
            "  event_rrule_…ence_id@2014-06-30T07:00 | 2014-06-30 07:00 - 2014-06-30 12:00",
            "  event_rrule_…ence_id@2014-07-07T07:00 | 2014-07-07 07:00 - 2014-07-07 12:00",
            "  event_rrule_…ence_id@2014-07-21T07:00 | 2014-07-21 07:00 - 2014-07-21 12:00",
            "  event_rrule_…ence_id@2014-07-28T07:00 | 2014-07-28 07:00 - 2014-07-28 12:00",
            "  event_rrule_…ence_id@2014-08-04T07:00 | 2014-08-04 07:00 - 2014-08-04 12:00",
        ],
        "khal__invalid_tzoffset": [
            "1234567890DC8-468D-B140-D2B41B1013E9 | Some event | 1x",
            "  2012-12-02 08:00 - 2012-12-02 09:30",
        ],
        "khal__mult_uids_and_recuid_no_order": [
            "event_rrule_recurrence_id | Arbeit | 6x",
            "  event_rrule_…ence_id@2014-06-30T07:00 | 2014-06-30 07:00 - 2014-06-30 12:00",
            "  event_rrule_…ence_id@2014-07-07T07:00 | 2014-07-07 09:00 - 2014-07-07 14:00",
            "  event_rrule_…ence_id@2014-07-14T07:00 | 2014-07-14 07:00 - 2014-07-14 12:00",
            "  event_rrule_…ence_id@2014-07-21T07:00 | 2014-07-21 07:00 - 2014-07-21 12:00",
            "  event_rrule_…ence_id@2014-07-28T07:00 | 2014-07-28 07:00 - 2014-07-28 12:00",
            "  event_rrule_…ence_id@2014-08-04T07:00 | 2014-08-04 07:00 - 2014-08-04 12:00",
            "date123 | Event with Ümläutß | 6x",
            "  date123@2013-03-01 | 2013-03-01 00:00 - 2013-03-02 00:00",
            "  date123@2013-05-01 | 2013-05-01 00:00 - 2013-05-02 00:00",
            "  date123@2013-07-01 | 2013-07-01 00:00 - 2013-07-02 00:00",
            "  date123@2013-09-01 | 2013-09-01 00:00 - 2013-09-02 00:00",
            "  date123@2013-11-01 | 2013-11-01 00:00 - 2013-11-02 00:00",
            "  date123@2014-01-01 | 2014-01-01 00:00 - 2014-01-02 00:00",
        ],
        "khal__non_dst_error": [
            "4e3e3186-28c6-42d4-81cf-eb4f56d587f1 | Trip from Ut…Central/Brussel Centraal | 1x | url",
            "  2023-02-03 15:15 - 2023-02-03 18:06 | Utrecht",
            "28d25a55-84cd-4564-910b-088066fd5244 | Trip from Br…ssel Centraal to Utrecht | 1x | url",
            "  2023-02-06 09:50 - 2023-02-06 12:50 | Bruxelles Central/Brussel Centraal",
        ],
        "khal__part0": [
            "123 | An Event | 1x",
            "  2014-05-09 20:30 - 2014-05-09 21:30",
        ],
        "khal__part1": [
            "abcde | An Event | 11x",
            "  abcde@2014-04-09T09:30 | 2014-04-09 09:30 - 2014-04-09 16:30",
            "  abcde@2014-07-07T07:00 | 2014-04-09 09:30 - 2014-04-09 16:30",
            "  abcde@2014-09-09T09:30 | 2014-09-09 09:30 - 2014-09-09 16:30",
        ],
        "khal__tz_windows_format": [
            "PERSOYPOYGVR…AFVDWWBIKPC9PTAG6SN4B2YT | Event with Windows TZ name | 1x",
            "  2019-11-20 01:00 - 2019-11-20 02:30",
        ],
        "khal__without_uid": [
            "an-event 20140409 | An Event | 1x",
            "  2014-04-09 00:00 - 2014-04-10 00:00",
            "note 4: noID",
        ],
        "tess__ask-me-anything-porous-media-visualisation-and-lbpm": [
            "16031-162547…1625482800@pawsey.org.au | Ask Me Anyth…a visualisation and LBPM | 1x | Pawsey Supercomputing Centre | AMA,Visualisation | url",
            "  2021-07-05 04:00 - 2021-07-05 05:00 | online",
        ],
        "tess__event": [
            "indico-event-1617123@indico.cern.ch | 14th HEP C++…raining - The Essentials | 1x | TRAINING,EDUCATION | url",
            "  2026-03-09 09:00 - 2026-03-13 17:15 | CERN",
        ],
        "tess__events": [
            "indico-event-1617123@indico.cern.ch | 14th HEP C++…raining - The Essentials | 1x | url",
            "  2026-03-09 09:00 - 2026-03-13 17:15 | CERN",
            "indico-event-1211412@indico.cern.ch | HEP C++ Cour…Training - Stay Informed | 1x | url",
            "  2099-12-31 23:58 - 2099-12-31 23:59",
        ],
        "tess__experience-with-porting-and-scaling-codes-on-amd-gpus": [
            "17047-163904…1639051200@pawsey.org.au | P'Con - Expe…caling codes on AMD GPUs | 1x | Pawsey Supercomputing Centre | Conference,Supercomputing,Training | url",
            "  2021-12-09 02:30 - 2021-12-09 05:00 | online",
        ],
    ]
}
