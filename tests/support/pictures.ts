/** Real pictures of three by two dots, and the same as phones write them: with the place where they were taken. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAaEAEAAQUAAAAAAAAAAAAAAAAAAQIDE1OS/8QAFAEBAAAAAAAAAAAAAAAAAAAABf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AIbPe219SAYPP//Z',
  'base64',
)
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAgMAAADgGo6JAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAACVBMVEX/AAAAAP////8Ul8VoAAAAAWJLR0QCZgt8ZAAAAAd0SU1FB+oLGxQMJ5lTggAAAAAMSURBVAjXY2BgCAEAAFgAVV2RtBQAAAAldEVYdGRhdGU6Y3JlYXRlADIwMjYtMTEtMjdUMjA6MTI6MzkrMDA6MDDaL2a+AAAAJXRFWHRkYXRlOm1vZGlmeQAyMDI2LTExLTI3VDIwOjEyOjM5KzAwOjAwq3LeAgAAAABJRU5ErkJggg==',
  'base64',
)
const WEBP = Buffer.from(
  'UklGRj4AAABXRUJQVlA4IDIAAAAwAgCdASoDAAIAAgA0JaACdLoB+AADISoiEAD++33iaLPl9/bsFnLq//G7cYb70AAAAA==',
  'base64',
)
export const PLAIN = { jpg: JPEG, png: PNG, webp: WEBP }

/** What nobody may find in what is stored. */
export const SECRETS = ['GPS-30.2731N', 'SM-G9980', 'W5M0MpCehiHzreSzNTczkc9d', '林晓拍的']

/** 0th directory of a camera: how it is turned, its model, and the place. */
function exif(orientation: number, little: boolean): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4)
  const short = (value: number, at: number): number =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  const long = (value: number, at: number): number =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at)
  tiff.write(little ? 'II*\0' : 'MM\0*', 'latin1')
  long(8, 4)
  short(2, 8)
  const entry = (at: number, [tag, type, count]: readonly [number, number, number]): void => {
    short(tag, at)
    short(type, at + 2)
    long(count, at + 4)
  }
  entry(10, [0x0112, 3, 1])
  short(orientation, 18)
  entry(22, [0x8825, 4, 1])
  long(tiff.length, 30)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(SECRETS.slice(0, 2).join(' '))])
}

const segment = (marker: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff]), content])
export const COLOURS = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colours', 'latin1'))

/** As a phone's camera writes it, so long a text of its maker's in it, and a second picture behind its end. */
export function photo({ orientation = 1, little = true, filling = 0 } = {}): Buffer {
  return Buffer.concat([
    JPEG.subarray(0, 2),
    segment(0xe1, exif(orientation, little)),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<?xpacket id="${SECRETS[2]}"?>`)),
    COLOURS,
    ...fillings(filling).map((length) => segment(0xed, Buffer.alloc(length, SECRETS[1]))),
    segment(0xfe, Buffer.from(SECRETS[3] ?? '')),
    // A marker may be preceded by any number of these.
    Buffer.from([0xff, 0xff]),
    JPEG.subarray(2),
    Buffer.from(`MPF ${SECRETS.join(' ')}`),
  ])
}

/** A segment holds 64 KB at most. */
const fillings = (bytes: number): number[] =>
  Array.from({ length: Math.ceil(bytes / 60_000) }, (_, n) => Math.min(60_000, bytes - n * 60_000))

const pngChunk = (name: string, content: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, Buffer.from(name), content, Buffer.alloc(4)])
}

export const pngPhoto = (): Buffer =>
  Buffer.concat([
    PNG.subarray(0, 33),
    pngChunk('eXIf', exif(6, false)),
    pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${SECRETS[2]}`)),
    pngChunk('tEXt', Buffer.from(`Author\0${SECRETS[3]}`)),
    PNG.subarray(33),
    Buffer.from(SECRETS.join(' ')),
  ])

const webpChunk = (name: string, content: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(content.length)
  return Buffer.concat([Buffer.from(name), length, content, Buffer.alloc(content.length % 2)])
}
const webpOf = (...chunks: Buffer[]): Buffer => {
  const content = Buffer.concat([Buffer.from('WEBP'), ...chunks])
  return webpChunk('RIFF', content)
}
const extended = (flags: number): Buffer => webpChunk('VP8X', Buffer.from([flags, 0, 0, 0, 2, 0, 0, 1, 0, 0]))

export const webpPhoto = (): Buffer =>
  webpOf(
    extended(0b0010_1100),
    webpChunk('ICCP', Buffer.from('colours')),
    WEBP.subarray(12),
    webpChunk('EXIF', exif(1, true)),
    webpChunk('XMP ', Buffer.from(SECRETS.slice(2).join(' '))),
  )
export const webpBare = (): Buffer =>
  webpOf(extended(0b0010_0000), webpChunk('ICCP', Buffer.from('colours')), WEBP.subarray(12))
