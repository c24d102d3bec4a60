export interface Picture {
  /** Such as board-offline. */
  name: string
  /** Such as weapp-dark-phone. */
  variant: string
  /** Beside the sheet; null where it could not be taken. */
  file: string | null
  /** Words that are there and can't be seen. */
  unseen: readonly string[]
}

/** One page with all pictures: a row a screen, a column a variant. */
export function contactSheet(pictures: readonly Picture[]): string {
  const variants = [...new Set(pictures.map(({ variant }) => variant))]
  const names = [...new Set(pictures.map(({ name }) => name))]
  const cell = (name: string, variant: string): string => {
    const file = pictures.find((picture) => picture.name === name && picture.variant === variant)?.file
    return file
      ? `<td><a href="${file}"><img loading="lazy" src="${file}" alt="${name}, ${variant}"></a></td>`
      : '<td>—</td>'
  }
  const row = (name: string): string =>
    `<tr><th>${name}</th>${variants.map((variant) => cell(name, variant)).join('')}</tr>`
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Gallery</title>
<style>body{font:14px sans-serif;background:#ddd}th{position:sticky;left:0;background:#ddd;text-align:left;padding:8px}
img{width:187px;border:1px solid #999}td{vertical-align:top;padding:4px}</style>
<table><tr><th></th>${variants.map((variant) => `<th>${variant}</th>`).join('')}</tr>${names.map(row).join('\n')}</table></html>\n`
}
