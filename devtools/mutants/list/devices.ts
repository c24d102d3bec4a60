import type { Mutant } from '../mutant'

const UPLOAD = 'tests/services/upload.test.ts'
const CALENDAR = 'tests/services/calendar-file.test.ts'
const PLACE = 'tests/domain/homes/gcj02.test.ts'

/** Faults in what a phone hands over: files in parts, an event for its calendar, where it is. */
export const HANDED: readonly Mutant[] = [
  {
    kind: 'condition',
    file: 'src/services/upload.ts',
    find: "failure.code === 'UNREACHABLE'",
    replace: "failure.code !== 'UNREACHABLE'",
    what: 'what the cloud refuses is sent again and again, and what is lost is not',
    tests: [UPLOAD],
  },
  {
    kind: 'bound',
    file: 'src/services/upload.ts',
    find: 'tries >= TRIES',
    replace: 'tries > TRIES',
    what: 'a person waits longer than was said before they are asked',
    tests: [UPLOAD],
  },
  {
    kind: 'left-out',
    file: 'src/services/upload.ts',
    find: 'nth !== undefined && !this.stopped',
    replace: 'nth !== undefined',
    what: 'a file that was stopped goes on its way all the same',
    tests: [UPLOAD],
  },
  {
    kind: 'bound',
    file: 'src/services/upload.ts',
    find: 'Math.ceil(bytes / PART_BYTES)',
    replace: 'Math.floor(bytes / PART_BYTES) + 1',
    what: 'of a file that fills its parts one part more is sent, with nothing in it',
    tests: [UPLOAD],
  },
  {
    kind: 'bound',
    file: 'src/services/platform/calendar-file.ts',
    find: 'octets + more > LINE_OCTETS',
    replace: 'octets + more > LINE_OCTETS + 1',
    what: 'a calendar meets a line that is longer than it has to read',
    tests: [CALENDAR],
  },
  {
    kind: 'left-out',
    file: 'src/services/platform/calendar-file.ts',
    find: "text.replace(/[\\\\;,]/g, '\\\\$&').replace(/\\r\\n|\\r|\\n/g, '\\\\n')",
    replace: "text.replace(/[\\\\;,]/g, '\\\\$&')",
    what: 'a title of two lines slips a line of its own into the calendar',
    tests: [CALENDAR],
  },
  {
    kind: 'left-out',
    file: 'src/domain/homes/gcj02.ts',
    find: 'ECCENTRICITY * Math.sin(radians) ** 2',
    replace: 'ECCENTRICITY * Math.sin(radians)',
    what: 'whoever is in a browser stands beside where they are',
    tests: [PLACE],
  },
]
