/** Something that takes place, as a calendar keeps it. */
export interface Appointment {
  /** The same again is the same one: letters, digits, - and _. */
  id: string
  title: string
  /** ISO. */
  startsAt: string
  endsAt: string
  place: string
  /** What there is to know; may be empty. */
  text: string
  /** Minutes before the start at which the phone says so. */
  alarmMinutes: number
}

/** Octets of a line, its end apart. */
const LINE_OCTETS = 75

/** A file of one event by RFC 5545: times in UTC, so that no zone has to be told. */
export function calendarFile(
  { id, title, startsAt, endsAt, place, text, alarmMinutes }: Appointment,
  now: Date,
): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Youth Study//Youth Homes//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}@youth-study`,
    `DTSTAMP:${inUtc(now)}`,
    `DTSTART:${inUtc(new Date(startsAt))}`,
    `DTEND:${inUtc(new Date(endsAt))}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${alarmMinutes}M`,
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

/** 20260324T110000Z */
const inUtc = (at: Date): string => at.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')

/** Long lines go on after a line end and a space; no character is torn apart. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > LINE_OCTETS) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += more
  }
  return [...lines, current].join('\r\n')
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
