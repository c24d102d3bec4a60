import fc from 'fast-check'
import { calendarFile, type Appointment } from '../../src/services/platform/calendar-file'

/** What a browser hands to its calendar: a file by RFC 5545. */
const NOW = new Date('2026-03-20T01:02:03.456Z')
const lesson: Appointment = {
  id: 'a-photo',
  title: '手机摄影入门课',
  startsAt: '2026-03-24T19:00:00+08:00',
  endsAt: '2026-03-24T21:00:00+08:00',
  place: '滨江青年之家 二楼教室',
  text: '',
  alarmMinutes: 120,
}
const file = (more: Partial<Appointment> = {}): string => calendarFile({ ...lesson, ...more }, NOW)
/** Its lines as a calendar reads them: those that were folded in one. */
const read = (content: string): string[] => content.replace(/\r\n /g, '').split('\r\n').slice(0, -1)
const written = (text: string): string => text.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one))

test('is one event with an alarm, in UTC', () => {
  expect(read(file())).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Youth Study//Youth Homes//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:a-photo@youth-study',
    'DTSTAMP:20260320T010203Z',
    'DTSTART:20260324T110000Z',
    'DTEND:20260324T130000Z',
    'SUMMARY:手机摄影入门课',
    'LOCATION:滨江青年之家 二楼教室',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT120M',
    'DESCRIPTION:手机摄影入门课',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ])
})

test('every line ends as a line of a calendar does', () => {
  expect(file({ text: '带\r\n相机\r手机\n笔' }).replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
})

test('what means something in the format is written out, and nothing can be slipped in', () => {
  const lines = read(file({ title: 'a,b;c\\d', text: '一\r\n二\nEND:VEVENT' }))
  expect(lines).toContain('SUMMARY:a\\,b\\;c\\\\d')
  expect(lines).toContain('DESCRIPTION:一\\n二\\nEND:VEVENT')
})

test('no line is longer than 75 octets, no character is torn, and a reader has the text again', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((one) => !one.includes('\r'))
  fc.assert(
    fc.property(text, (title) => {
      const content = file({ title })
      for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const summary = read(content).find((line) => line.startsWith('SUMMARY:'))
      expect(content).not.toContain('\ufffd')
      expect(written(summary?.slice('SUMMARY:'.length) ?? '')).toBe(title)
    }),
  )
  const lines = file({ title: '澜'.repeat(60) }).split('\r\n')
  // As much as fits: a Chinese character has three octets.
  expect(Buffer.byteLength(lines.find((line) => line.startsWith('SUMMARY:')) ?? '')).toBeGreaterThan(72)
})
