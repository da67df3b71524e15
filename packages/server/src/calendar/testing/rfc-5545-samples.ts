/** A calendar file, and what is to be read of it from 1990 to 2030. */
export interface CalendarSample {
  readonly name: string;
  readonly file: string;
  readonly times: number;
  readonly faults: readonly string[];
}

const NEW_YORK = [
  'BEGIN:VTIMEZONE',
  'TZID:America/New_York',
  'BEGIN:STANDARD',
  'DTSTART:19981025T020000',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'TZNAME:EST',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19990404T020000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'TZNAME:EDT',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

const file = (...lines: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ABC Corporation//NONSGML My Product//EN',
    ...lines,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const event = (...lines: readonly string[]): string[] => [
  'BEGIN:VEVENT',
  'UID:19970901T130000Z-123401@example.com',
  'DTSTAMP:19970901T130000Z',
  ...lines,
  'END:VEVENT',
];
const rule = (text: string, times: number, start = '19970902T090000'): CalendarSample => ({
  name: `3.8.5.3: ${text}`,
  file: file(...NEW_YORK, ...event(`DTSTART;TZID=America/New_York:${start}`, 'DURATION:PT1H', ...text.split('\n'))),
  times,
  faults: [],
});

/** The examples of RFC 5545, sections 3.6 and 3.8.5.3 (rules that end), and 4. */
export const SAMPLES: readonly CalendarSample[] = [
  {
    name: '3.6.1: an event with a summary',
    file: file(
      ...event('DTSTART:19970903T163000Z', 'DTEND:19970903T190000Z', 'SUMMARY:Annual Employee Review', 'CLASS:PRIVATE'),
    ),
    times: 1,
    faults: [],
  },
  {
    name: '3.6.1: an event that is transparent',
    file: file(...event('DTSTART:19970401T163000Z', 'DTEND:19970402T010000Z', 'TRANSP:TRANSPARENT')),
    times: 0,
    faults: [],
  },
  {
    name: '3.6.1: a yearly day that takes nobody, being transparent',
    file: file(...event('DTSTART;VALUE=DATE:19971102', 'TRANSP:TRANSPARENT', 'RRULE:FREQ=YEARLY')),
    times: 0,
    faults: [],
  },
  {
    name: '3.6.1: days to the end of the last',
    file: file(...event('DTSTART;VALUE=DATE:20070628', 'DTEND;VALUE=DATE:20070709', 'SUMMARY:Festival')),
    times: 1,
    faults: [],
  },
  {
    name: '3.6.2, 3.6.3: things to do and a journal, which take nobody',
    file: file(
      'BEGIN:VTODO',
      'UID:20070313T123432Z-456553@example.com',
      'DTSTAMP:20070313T123432Z',
      'DUE;VALUE=DATE:20070501',
      'SUMMARY:Submit Quebec Income Tax Return for 2006',
      'END:VTODO',
      'BEGIN:VJOURNAL',
      'UID:19970901T130000Z-123405@example.com',
      'DTSTAMP:19970901T130000Z',
      'DTSTART;VALUE=DATE:19970317',
      'END:VJOURNAL',
    ),
    times: 0,
    faults: [],
  },
  {
    name: '3.6.4: busy times that were published',
    file: file(
      'BEGIN:VFREEBUSY',
      'UID:19970901T115957Z-76A912@example.com',
      'DTSTAMP:19970901T120000Z',
      'ORGANIZER:jsmith@example.com',
      'DTSTART:19980313T141711Z',
      'DTEND:19980410T141711Z',
      'FREEBUSY:19980314T233000Z/19980315T003000Z',
      'FREEBUSY:19980316T153000Z/19980316T163000Z',
      'FREEBUSY:19980318T030000Z/19980318T040000Z',
      'URL:http://www.example.com/calendar/busytime/jsmith.ifb',
      'END:VFREEBUSY',
    ),
    times: 3,
    faults: [],
  },
  rule('RRULE:FREQ=DAILY;COUNT=10', 10),
  rule('RRULE:FREQ=DAILY;UNTIL=19971224T000000Z', 113),
  rule('RRULE:FREQ=DAILY;INTERVAL=10;COUNT=5', 5),
  rule('RRULE:FREQ=WEEKLY;COUNT=10', 10),
  rule('RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH', 8),
  rule('RRULE:FREQ=MONTHLY;COUNT=10;BYDAY=1FR', 10, '19970905T090000'),
  rule('RRULE:FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU', 10, '19970907T090000'),
  rule('RRULE:FREQ=MONTHLY;COUNT=6;BYDAY=-2MO', 6, '19970922T090000'),
  rule('RRULE:FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15', 10),
  rule('RRULE:FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1', 10, '19970930T090000'),
  rule('RRULE:FREQ=YEARLY;COUNT=10;BYMONTH=6,7', 10, '19970610T090000'),
  rule('RRULE:FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200', 10, '19970101T090000'),
  rule('RRULE:FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', 3, '19970904T090000'),
  rule('RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', 4, '19970805T090000'),
  rule('RRULE:FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', 5, '20070115T090000'),
  rule('RRULE:FREQ=MINUTELY;INTERVAL=90;COUNT=4', 4),
  rule('RRULE:FREQ=DAILY;COUNT=3\nEXDATE;TZID=America/New_York:19970903T090000', 2),
  {
    name: '4: a meeting with its zone',
    file: file(
      ...NEW_YORK,
      'BEGIN:VEVENT',
      'DTSTAMP:19980309T231000Z',
      'UID:guid-1.example.com',
      'ORGANIZER:mailto:mrbig@example.com',
      'ATTENDEE;RSVP=TRUE;ROLE=REQ-PARTICIPANT;CUTYPE=GROUP:mailto:employee-A@example.com',
      'DESCRIPTION:Project XYZ Review Meeting',
      'CATEGORIES:MEETING',
      'CLASS:PUBLIC',
      'CREATED:19980309T130000Z',
      'SUMMARY:XYZ Project Review',
      'DTSTART;TZID=America/New_York:19980312T083000',
      'DTEND;TZID=America/New_York:19980312T093000',
      'LOCATION:1CP Conference Room 4350',
      'END:VEVENT',
    ),
    times: 1,
    faults: [],
  },
  {
    name: '4: an alarm and an attachment are no matter',
    file: file(
      'BEGIN:VEVENT',
      'DTSTAMP:19970324T120000Z',
      'UID:uid3@example.com',
      'DTSTART:19970324T123000Z',
      'DTEND:19970324T210000Z',
      'CLASS:PUBLIC',
      'ATTACH;FMTTYPE=application/postscript:ftp://example.com/pub/conf/bkgrnd.ps',
      'BEGIN:VALARM',
      'ACTION:AUDIO',
      'TRIGGER:-PT30M',
      'END:VALARM',
      'END:VEVENT',
    ),
    times: 1,
    faults: [],
  },
];
