/** What no file system takes, what an address or a shell would read, and what nobody sees. */
const UNFIT = /[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\\/:*?"<>|#%&]+/gu

/** File systems take 255 bytes; what a phone adds in front of a second copy must fit, too. */
const BYTES_MAX = 220

const bytes = (text: string): number => new TextEncoder().encode(text).length

/**
 * A file's name of an organisation's name, what it is of, and an ending. Names are typed in by people: whatever could lead elsewhere or
 * hide the ending is room, and of one that is too long the organisation's part is cut.
 */
export function fileName(org: string, of: readonly string[], ending: string): string {
  const rest = `${of.map(fit).filter(Boolean).join(' ')}.${ending}`
  const letters = [...fit(org)]
  while (letters.length > 0 && bytes(`${letters.join('')} ${rest}`) > BYTES_MAX) letters.pop()
  const owner = letters.join('').trim()
  return owner === '' ? rest : `${owner} ${rest}`
}

/** A name that begins with a dot is hidden. */
const fit = (text: string): string =>
  text
    .replace(UNFIT, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
