/** What stands between two marks, and the marks; missing or told twice, the module is no longer the one this was written for. */
export interface Span {
  from: string
  to: string
}

const onlyPlaceOf = (text: string, mark: string): number => {
  const at = text.indexOf(mark)
  if (at < 0 || text.includes(mark, at + 1)) throw new Error(`"${mark}" stands there ${at < 0 ? 'never' : 'twice'}`)
  return at
}

/** The text with something else from the beginning of one mark to the beginning of the other. */
export function cut(text: string, { from, to }: Span, instead: string): string {
  const [start, end] = [onlyPlaceOf(text, from), onlyPlaceOf(text, to)]
  if (end < start) throw new Error(`"${to}" stands before "${from}"`)
  return text.slice(0, start) + instead + text.slice(end)
}
