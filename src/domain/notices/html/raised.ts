const SUP: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
}
const SUB: Readonly<Record<string, string>> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
  '+': '₊',
  '-': '₋',
}

/** Figures above or below the line, in signs of their own: 10³ is not 103. What has no such sign stands on the line. */
export const raised = (text: string, to: 'sup' | 'sub'): string =>
  text.replace(/[0-9+-]/g, (sign) => (to === 'sup' ? SUP : SUB)[sign] ?? sign)
