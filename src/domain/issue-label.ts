/** Figures among Chinese words get a space on each side: 2026年第8期 → 2026 年第 8 期. */
export const spaced = (label: string): string =>
  label.replace(/([\u4e00-\u9fff])(\d)/g, '$1 $2').replace(/(\d)([\u4e00-\u9fff])/g, '$1 $2')
