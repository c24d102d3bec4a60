/** What stands on either side of an openid inside a longer text, such as an id that was made with it. */
const WORDS = /[A-Za-z0-9-]+/g

/** Which of some openids a text has in it, alone or inside an id. Openids are of letters, digits and hyphens. */
export function openidsIn(text: string, openids: readonly string[]): string[] {
  const wanted = new Set(openids)
  const found = new Set<string>()
  for (const [word] of text.matchAll(WORDS)) if (wanted.has(word)) found.add(word)
  return [...found]
}
