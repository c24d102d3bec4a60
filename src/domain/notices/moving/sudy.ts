/**
 * What a file was called by who sent it, as one site maker of schools keeps it beside an address that says nothing: an object in one
 * attribute, its quotes of either kind. Empty where there is none.
 */
export function sentTitle(attributes: Readonly<Record<string, string>>): string {
  const written = (attributes['sudyfile-attr'] ?? '').slice(0, WRITTEN_MAX)
  const [, title = ''] = /['"]title['"]\s*:\s*['"]([^'"]{1,200})['"]/.exec(written) ?? []
  return title.trim()
}

const WRITTEN_MAX = 1000
