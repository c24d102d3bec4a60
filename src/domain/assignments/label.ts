/** For an axis: the number in a label such as 2026年第8期; where a label has none, the place in the order. */
export const axisNumber = ({ label, order }: { label: string; order: number }): string =>
  /(\d+)\s*期/.exec(label)?.[1] ?? String(order)

/** Figures among Chinese words get a space on each side: 2026年第8期 → 2026 年第 8 期. */
export const spaced = (label: string): string =>
  label.replace(/([\u4e00-\u9fff])(\d)/g, '$1 $2').replace(/(\d)([\u4e00-\u9fff])/g, '$1 $2')
