/** What of a text is there to be seen, and what only pretends to be there. Points are written out: on phones not every engine knows `\p`. */

/** White space of any kind, the ideographic one among it; Unicode says of the Ogham mark and the Mongolian vowel separator that they are none to be seen. */
const SPACE = '\\s\\u0085\\u1680\\u180E'
/** Taken for letters and drawn as nothing: zero width, soft hyphen, fillers of Hangul, the empty braille cell, selectors of variants, tags, controls. */
const NOTHING =
  '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180D\\u180F\\u200B-\\u200D' +
  '\\u2060-\\u2065\\u206A-\\u206F\\u2800\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFC\\u{1BCA0}-\\u{1BCA3}\\u{1D159}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E0FFF}'
/** Marks that turn the direction of what follows, also on the screen of who reads it beside other words. */
const DIRECTION = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069'
/** Half of a character: no encoding can carry it. With the flag `u` only a half that stands alone matches. */
const HALF = '\\uD800-\\uDFFF'

/** Pieces of classes of characters, for rules about names and numbers. */
export const CLASSES = { space: SPACE, nothing: NOTHING + DIRECTION } as const

/** Controls but tab and the breaks of a line: none can be typed, and tables can't carry them. */
const CONTROLS = '\\u0000-\\u0008\\u000E-\\u001F\\u007F\\uFFFE\\uFFFF'
const HOSTILE = new RegExp(`[${CONTROLS}${DIRECTION}${HALF}]`, 'u')
const HARM = new RegExp(HOSTILE.source, 'gu')
const UNSEEN = new RegExp(`[${SPACE}${NOTHING}${DIRECTION}${HALF}]`, 'gu')

/**
 * Whether a text can be kept and shown beside others: without NUL and other controls, halves of
 * characters and marks of direction. Emoji of several parts can be.
 */
export const isHarmless = (text: string): boolean => !HOSTILE.test(text)

/** A text without what could not be kept or shown: see `isHarmless`. */
export const withoutHarm = (text: string): string => text.replace(HARM, '')

/** Whether anything of it is to be seen. */
export const isVisible = (text: string): boolean => text.replace(UNSEEN, '') !== ''

/** How many characters a person would count: one of four bytes is one. */
export const characters = (text: string): number => [...text].length
